<?php
/**
 * Plugin Name: Signed Guests
 * Description: Lets guests sign in with a card.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\SignedGuests;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'jwt-auth/v1',
			'/token',
			array(
				'methods'             => 'POST',
				'callback'            => '__return_empty_array',
				'permission_callback' => '__return_true',
			)
		);
	}
);
add_filter(
	'rest_pre_dispatch',
	function ( $result ) {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only looked at.
		return 0 === strpos( $_SERVER['HTTP_AUTHORIZATION'] ?? '', 'Bearer ' ) && ! defined( 'JWT_AUTH_SECRET_KEY' )
			? new \WP_Error( 'jwt_auth_bad_config', 'JWT is not configured properly.', array( 'status' => 403 ) )
			: $result;
	}
);
