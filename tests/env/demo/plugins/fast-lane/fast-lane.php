<?php
/**
 * Plugin Name: Fast Lane
 * Description: Ends REST requests while its file is being loaded.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\FastLane;

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

if ( is_rest() ) {
	http_response_code( 401 );
	die;
}
