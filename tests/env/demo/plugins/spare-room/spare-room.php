<?php
/**
 * Plugin Name: Spare Room
 * Description: Clears out what is not needed.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\SpareRoom;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_endpoints',
	function ( $endpoints ) {
		return array_filter(
			$endpoints,
			function ( $route ) {
				return 0 !== strpos( $route, '/wp/v2' );
			},
			ARRAY_FILTER_USE_KEY
		);
	}
);
