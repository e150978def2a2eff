<?php
/**
 * Plugin Name: House Rules
 * Description: Refuses visitors after the route was found, before its permission is asked.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\HouseRules;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses visitors every route of core.
 *
 * @param mixed            $response Answer so far.
 * @param array            $handler  Unused.
 * @param \WP_REST_Request $request  The request.
 * @return mixed
 */
function apply_rules( $response, $handler, $request ) {
	if ( is_user_logged_in() || 0 !== strpos( $request->get_route(), '/wp/' ) ) {
		return $response;
	}
	return new \WP_Error( 'house_rules', 'Members only.', array( 'status' => 401 ) );
}
add_filter( 'rest_request_before_callbacks', __NAMESPACE__ . '\apply_rules', 100, 3 );
