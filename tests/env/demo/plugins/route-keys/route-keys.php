<?php
/**
 * Plugin Name: Route Keys
 * Description: Replaces the permission check of each route of posts.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\RouteKeys;

defined( 'ABSPATH' ) || exit;

/**
 * Puts its own permission check in place.
 *
 * @param array $endpoints All routes.
 * @return array
 */
function change_locks( $endpoints ) {
	foreach ( $endpoints as $route => $handlers ) {
		if ( 0 !== strpos( $route, '/wp/v2/posts' ) ) {
			continue;
		}
		foreach ( array_filter( array_keys( $handlers ), 'is_int' ) as $index ) {
			$endpoints[ $route ][ $index ]['permission_callback'] = 'is_user_logged_in';
		}
	}
	return $endpoints;
}
add_filter( 'rest_endpoints', __NAMESPACE__ . '\change_locks' );
