<?php
/**
 * Who printed the first byte of an answer.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * An answer with a good status can be somebody else's all the same: a page in place of JSON, a text in front of it, a REST server that
 * was put in the place of WordPress's. No hook tells of that; whoever prints first is heard here.
 */
final class First_Output {

	/**
	 * Functions of core that print on behalf of whoever called them.
	 */
	private const BEHALF = array( 'wp_die', 'wp_send_json', 'wp_send_json_error', 'wp_send_json_success' );

	/**
	 * Where the first byte came from; null when core printed it, or nothing was printed.
	 *
	 * @var array{place: array, where: string}|null
	 */
	private static $first;

	/**
	 * Whether something was printed.
	 *
	 * @var bool
	 */
	private static $heard = false;

	/**
	 * Starts listening. The buffer keeps nothing back: each piece goes on as it comes.
	 */
	public static function listen(): void {
		ob_start( array( self::class, 'printed' ), 1 );
	}

	/**
	 * Something is printed.
	 *
	 * @param string $text Passed through.
	 * @return string The same.
	 */
	public static function printed( $text ) {
		if ( '' !== $text && ! self::$heard ) {
			self::$heard = true;
			self::$first = ( self::is_telling() ? self::place() : null ) ?? Kept_Output::changed( $text );
			// The headers leave now. Whoever registers what is to be asked before them puts ours out of its place.
			Receipt::send();
		}
		return $text;
	}

	/**
	 * Who printed first, where that is code outside of core.
	 *
	 * @return array{place: array, where: string}|null
	 */
	public static function by(): ?array {
		return self::$first;
	}

	/**
	 * Whether a theme that prints now would be out of its turn: it is right to print pages, later.
	 */
	private static function is_telling(): bool {
		return ( defined( 'REST_REQUEST' ) && REST_REQUEST ) || 0 === did_action( 'template_redirect' ) || doing_action( 'template_redirect' );
	}

	/**
	 * The line that is printing, or that has core print.
	 *
	 * @return array{place: array, where: string}|null
	 */
	private static function place(): ?array {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_debug_backtrace -- The one way to know who prints.
		$frames = debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS, 60 );
		foreach ( $frames as $frame ) {
			$file = $frame['file'] ?? '';
			if ( '' === $file || Code_Owner::is_own( $file ) ) {
				continue;
			}
			if ( 'core' !== Code_Owner::component_of( $file )['kind'] ) {
				return array(
					'place' => array(
						'file'     => $file,
						'line'     => $frame['line'] ?? 0,
						'callback' => '',
					),
					'where' => 'output',
				);
			}
			break;
		}
		return array() === array_intersect( self::BEHALF, array_column( $frames, 'function' ) ) ? null : Core_Caller::of( 'output', 200 );
	}
}
