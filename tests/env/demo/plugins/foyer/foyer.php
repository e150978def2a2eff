<?php
/**
 * Plugin Name: Foyer
 * Description: Shows everybody to the reception first.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\Foyer;

defined( 'ABSPATH' ) || exit;

/**
 * Whether a request is for the REST API.
 */
function is_rest(): bool {
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput, WordPress.Security.NonceVerification -- Only looked at.
	return isset( $_GET['rest_route'] ) || false !== strpos( $_SERVER['REQUEST_URI'] ?? '', '/wp-json' );
}

add_action(
	'init',
	function () {
		if ( is_rest() && ! is_user_logged_in() ) {
			wp_safe_redirect( wp_login_url( home_url() ) );
			exit;
		}
	}
);
