<?php
/**
 * The code that put on a hook what cannot be called.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Reads PHP's message about it. The error happens in WordPress, which calls the hook, and no line of the plugin is in its stack.
 */
final class Wrong_Callback {

	/**
	 * Bytes of a file that are read at most.
	 */
	private const MOST_BYTES = 524288;

	/**
	 * Where the method stands, or the one line that names the function.
	 *
	 * @param string $message PHP's message, as from `call_user_func_array()`.
	 * @return array{file: string, line: int}|null Null where it is another error, or nothing or several places are found.
	 */
	public static function in( string $message ): ?array {
		if ( false === strpos( $message, 'a valid callback' ) ) {
			return null;
		}
		if ( preg_match( '/method ([\w\\\\]+)::(\w+)\(\)|class "?([\w\\\\]+)"? does not have/', $message, $found ) ) {
			return self::method( '' === $found[1] ? $found[3] : $found[1], $found[2] );
		}
		return preg_match( '/function "([\w\\\\]+)" not found/', $message, $found ) ? self::named( $found[1] ) : null;
	}

	/**
	 * Where a method stands; its class where there is no such method.
	 *
	 * @param string $name   Class.
	 * @param string $method Method; empty when it is missing.
	 * @return array{file: string, line: int}|null
	 */
	private static function method( string $name, string $method ): ?array {
		if ( ! class_exists( $name, false ) ) {
			return null;
		}
		$code = method_exists( $name, $method ) ? new \ReflectionMethod( $name, $method ) : new \ReflectionClass( $name );
		return false === $code->getFileName() ? null : array(
			'file' => $code->getFileName(),
			'line' => (int) $code->getStartLine(),
		);
	}

	/**
	 * The place that names a function, among the plugins' files that this request has loaded.
	 *
	 * @param string $name Function.
	 * @return array{file: string, line: int}|null
	 */
	private static function named( string $name ): ?array {
		$found = array();
		foreach ( get_included_files() as $file ) {
			if ( Code_Owner::is_own( $file ) || null === Code_Owner::plugin_of_file( $file ) ) {
				continue;
			}
			$code = Local_File::read( $file, self::MOST_BYTES );
			if ( preg_match( '/[\'"]\\\\?' . preg_quote( $name, '/' ) . '[\'"]/', $code, $text, PREG_OFFSET_CAPTURE ) ) {
				$found[] = array(
					'file' => $file,
					'line' => substr_count( $code, "\n", 0, $text[0][1] ) + 1,
				);
			}
		}
		return 1 === count( $found ) ? $found[0] : null;
	}
}
