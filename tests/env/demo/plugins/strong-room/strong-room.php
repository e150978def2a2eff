<?php
/**
 * Plugin Name: Strong Room
 * Description: Keeps things safe.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\StrongRoom;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'vault/v1',
			'/boxes',
			array(
				'methods'             => 'GET',
				'callback'            => '__return_empty_array',
				'permission_callback' => function () {
					return current_user_can( 'open_vault' );
				},
			)
		);
	}
);
