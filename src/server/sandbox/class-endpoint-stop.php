<?php
/**
 * The dry run of a sandboxed request.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Answers in place of the endpoint, after authentication and permission have spoken.
 */
final class Endpoint_Stop {

	/**
	 * Stops every REST request before its endpoint's callback.
	 */
	public static function stop_at_the_endpoint(): void {
		add_filter( 'rest_dispatch_request', array( self::class, 'answer' ), PHP_INT_MAX );
	}

	/**
	 * Answers, unless somebody else already has.
	 *
	 * @param mixed $result Another plugin's answer, or null.
	 * @return mixed That answer, or our marker.
	 */
	public static function answer( $result ) {
		if ( null !== $result ) {
			return $result;
		}
		return new \WP_REST_Response( array( 'ws401' => 'dry-run' ), 200, array( 'X-WS401-Dry-Run' => 'reached' ) );
	}
}
