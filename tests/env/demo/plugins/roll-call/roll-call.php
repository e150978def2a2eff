<?php
/**
 * Plugin Name: Roll Call
 * Description: Keeps the register of who writes.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\RollCall;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_endpoints',
	function ( $routes ) {
		unset( $routes['/wp/v2/users'], $routes['/wp/v2/users/(?P<id>[\d]+)'] );
		return $routes;
	}
);
