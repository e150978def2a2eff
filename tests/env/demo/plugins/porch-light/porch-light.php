<?php
/**
 * Plugin Name: Porch Light
 * Description: Asks whoever reads through the API for a login of the house.
 * Version: 1.2.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PorchLight;

defined( 'ABSPATH' ) || exit;

/**
 * Asks for a login in the way of web servers, before WordPress has looked at the request.
 */
function ask(): void {
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only looked at.
	if ( false !== strpos( $_SERVER['REQUEST_URI'] ?? '', '/wp-json' ) && empty( $_SERVER['PHP_AUTH_USER'] ) && ! isset( $_COOKIE[ LOGGED_IN_COOKIE ] ) ) {
		header( 'HTTP/1.1 401 Authorization Required' );
		header( 'WWW-Authenticate: Basic realm="Door"' );
		exit;
	}
}
add_action( 'init', __NAMESPACE__ . '\\ask', 1 );
