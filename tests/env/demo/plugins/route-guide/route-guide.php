<?php
/**
 * Plugin Name: Route Guide
 * Description: Describes routes; leaves permissions alone.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\RouteGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Adds a description to routes that have none.
 *
 * @param array $endpoints All routes.
 * @return array
 */
function describe( $endpoints ) {
	foreach ( $endpoints as $route => $handlers ) {
		if ( isset( $handlers['namespace'] ) && empty( $handlers['description'] ) ) {
			$endpoints[ $route ]['description'] = 'Route ' . $route;
		}
	}
	return $endpoints;
}
add_filter( 'rest_endpoints', __NAMESPACE__ . '\describe' );
