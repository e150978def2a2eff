<?php
/**
 * Plugin Name: Cloud Link
 * Description: Takes requests that a service signs.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\CloudLink;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'jetpack/v4',
			'/sync/now',
			array(
				'methods'             => 'POST',
				'callback'            => '__return_empty_array',
				'permission_callback' => function () {
					// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A signature that nobody made.
					return isset( $_GET['signature'] ) && ! is_user_logged_in()
						? new \WP_Error( 'rest_invalid_signature', 'The request is not signed correctly.', array( 'status' => 400 ) )
						: true;
				},
			)
		);
	}
);
