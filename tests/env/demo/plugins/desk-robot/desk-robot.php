<?php
/**
 * Plugin Name: Desk Robot
 * Description: Answers AI agents of people who are logged in.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\DeskRobot;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the endpoint.
 */
function add_endpoint() {
	register_rest_route(
		'mcp',
		'/desk-robot',
		array(
			'methods'             => array( 'POST', 'GET', 'DELETE' ),
			'permission_callback' => function () {
				return current_user_can( 'read' );
			},
			'callback'            => function () {
				return new \WP_REST_Response( null, 405 );
			},
		)
	);
}
add_action( 'rest_api_init', __NAMESPACE__ . '\add_endpoint' );
