<?php
/**
 * Plugin Name: Door Man
 * Description: Ends REST requests of visitors on init.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\DoorMan;

defined( 'ABSPATH' ) || exit;

/**
 * Whether this request is for the REST API, as far as its address tells.
 *
 * @return bool
 */
function is_rest() {
	// phpcs:ignore WordPress.Security.NonceVerification -- Only looked at.
	return isset( $_GET['rest_route'] ) || false !== strpos( sanitize_url( wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) ), '/wp-json' );
}

add_action(
	'init',
	function () {
		if ( is_rest() && ! is_user_logged_in() ) {
			status_header( 401 );
			header( 'Content-Type: text/plain' );
			echo 'Not without a ticket.';
			exit;
		}
	}
);
