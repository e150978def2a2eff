<?php
/**
 * Plugin Name: Gate House
 * Description: Sends everybody who is not logged in to the login form.
 * Version: 1.2.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\GateHouse;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only looked at.
		$uri = $_SERVER['REQUEST_URI'] ?? '';
		if ( ! is_user_logged_in() && ! is_admin() && false === strpos( $uri, 'wp-login' ) ) {
			wp_safe_redirect( wp_login_url() );
			exit;
		}
	},
	20
);
