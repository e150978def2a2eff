<?php
/**
 * Recognises the requests of our own page.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Answering;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps what other code prints away from the answers to our own page: a notice or a byte order mark in
 * front of JSON would hide the very evidence that the page asks for.
 */
final class Own_Request {

	/**
	 * Starts to collect output when this request is one of our admin-ajax actions.
	 */
	public static function begin(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only decides whether output is collected.
		$action = isset( $_REQUEST['action'] ) ? sanitize_key( $_REQUEST['action'] ) : '';
		if ( wp_doing_ajax() && 0 === strpos( $action, 'ws401_' ) ) {
			ob_start();
		}
	}

	/**
	 * Throws away what was printed so far. Output that left before this plugin was loaded is out of reach.
	 */
	public static function discard_output(): void {
		while ( ob_get_level() > 0 && ob_end_clean() ) {
			continue;
		}
		// A buffer that cannot be removed (output compression) can still be emptied.
		if ( ob_get_level() > 0 ) {
			ob_clean();
		}
	}

	/**
	 * Swallows what others print while the request shuts down. WordPress flushes all buffers at priority 1.
	 */
	public static function end_output(): void {
		add_action( 'shutdown', static fn() => ob_start( static fn() => '' ), 2 );
	}
}
