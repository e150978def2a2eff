<?php
/**
 * Plugin Name: Name Tags
 * Description: Prints a tag for everybody who writes.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\NameTags;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_endpoints',
	function ( $routes ) {
		foreach ( is_user_logged_in() ? array() : array_keys( $routes ) as $route ) {
			if ( 0 === strpos( $route, '/wp/v2/users' ) ) {
				unset( $routes[ $route ] );
			}
		}
		return $routes;
	}
);
