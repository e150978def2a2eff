<?php
/**
 * Plugin Name: Spring Cleaning
 * Description: Puts a sign on the door while the house is cleaned.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\SpringCleaning;

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
			header( 'Retry-After: 3600' );
			wp_die( 'We are back soon.', 'Back soon', array( 'response' => 503 ) );
		}
	}
);
