<?php
/**
 * Plugin Name: Late Broom
 * Description: Sweeps logins out of the variables of the server once everything is loaded.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\LateBroom;

defined( 'ABSPATH' ) || exit;

/**
 * Sweeps.
 */
function sweep(): void {
	foreach ( array( 'HTTP_AUTHORIZATION', 'REDIRECT_HTTP_AUTHORIZATION', 'PHP_AUTH_USER', 'PHP_AUTH_PW' ) as $name ) {
		unset( $_SERVER[ $name ] );
	}
}
add_action( 'plugins_loaded', __NAMESPACE__ . '\\sweep' );
