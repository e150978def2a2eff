<?php
/**
 * Plugin Name: Short List
 * Description: Keeps lists short.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ShortList;

defined( 'ABSPATH' ) || exit;

add_filter(
	'xmlrpc_methods',
	function ( $methods ) {
		return array_filter(
			$methods,
			function ( $name ) {
				return 0 !== strpos( $name, 'wp.' );
			},
			ARRAY_FILTER_USE_KEY
		);
	}
);
