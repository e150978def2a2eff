<?php
/**
 * The fatal error that ended a request.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Reads PHP's last error and finds the plugin it happened in.
 */
final class Fatal {

	private const TYPES = E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR | E_RECOVERABLE_ERROR;

	/**
	 * The fatal error, if one ended this request.
	 *
	 * @return array{file: string, line: int, plugin: string|null}|null
	 */
	public static function found(): ?array {
		$error = error_get_last();
		if ( null === $error || ! ( $error['type'] & self::TYPES ) ) {
			return null;
		}
		$place  = Wrong_Callback::in( $error['message'] ) ?? $error;
		$plugin = Code_Owner::plugin_of_file( $place['file'] );
		return array(
			'file'   => Code_Owner::shown( $place['file'] ),
			'line'   => $place['line'],
			'plugin' => $plugin ?? self::plugin_in_trace( $error['message'] ),
		);
	}

	/**
	 * The first plugin in the stack trace that PHP writes into the message of an uncaught exception: the error itself
	 * may happen in core, which was called with something wrong.
	 *
	 * @param string $message PHP's message.
	 */
	private static function plugin_in_trace( string $message ): ?string {
		preg_match_all( '/^#\d+ (.+?)\(\d+\)/m', $message, $frames );
		foreach ( $frames[1] as $file ) {
			$plugin = Code_Owner::plugin_of_file( $file );
			if ( null !== $plugin ) {
				return $plugin;
			}
		}
		return null;
	}
}
