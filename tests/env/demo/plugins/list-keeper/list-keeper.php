<?php
/**
 * Plugin Name: List Keeper
 * Description: Adds a line to lists.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ListKeeper;

defined( 'ABSPATH' ) || exit;

add_filter(
	'xmlrpc_methods',
	function ( $methods ) {
		unset( $methods['pingback.ping'] );
		return $methods;
	}
);
add_filter(
	'rest_url_prefix',
	function ( $prefix ) {
		return $prefix;
	}
);
