<?php
/**
 * Who called a function of core.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Finds the code behind a call of core's.
 */
final class Core_Caller {

	/**
	 * The nearest code outside core and outside the sandbox that called a function of core.
	 *
	 * @param string $where  What was called.
	 * @param int    $status Status it sets.
	 * @return array{place: array, where: string, status: int}|null
	 */
	public static function of( string $where, int $status ): ?array {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_debug_backtrace -- The one way to know who called.
		foreach ( debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS, 60 ) as $frame ) {
			$function = $frame['function'];
			if ( in_array( $function, array( 'wp_die', 'wp_send_json', 'wp_send_json_error', 'wp_redirect', 'wp_safe_redirect', 'auth_redirect' ), true ) ) {
				$where = $function;
			}
			if ( ! isset( $frame['file'] ) || Code_Owner::is_own( $frame['file'] ) || 'core' === Code_Owner::component_of( $frame['file'] )['kind'] ) {
				continue;
			}
			$place = array(
				'file'     => $frame['file'],
				'line'     => $frame['line'] ?? 0,
				'callback' => '',
			);
			Trace::add_step( $place, $where, null, '', (string) $status );
			return compact( 'place', 'where', 'status' );
		}
		return null;
	}
}
