<?php
/**
 * Plugin Name: Two Keys
 * Description: Signs logins with other keys where programs ask, as a second web server with keys of its own does.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\TwoKeys;

defined( 'ABSPATH' ) || exit;

/**
 * Whether this request goes to the other server.
 *
 * @return bool
 */
function is_elsewhere() {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only looked at.
	return isset( $_GET['rest_route'] ) || preg_match( '#/wp-json|action=rest-nonce#', sanitize_url( wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) ) );
}
add_filter(
	'salt',
	function ( $salt ) {
		return is_elsewhere() ? $salt . 'other' : $salt;
	}
);
