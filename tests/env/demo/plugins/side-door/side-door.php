<?php
/**
 * Plugin Name: Side Door
 * Description: Asks visitors for the word of the day.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\SideDoor;

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
			nocache_headers();
			header( 'WWW-Authenticate: Basic realm="The word of the day"' );
			status_header( 401 );
			echo 'Authorization Required';
			exit;
		}
	}
);
