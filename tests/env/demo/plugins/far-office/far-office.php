<?php
/**
 * Plugin Name: Far Office
 * Description: Answers some addresses with other keys, as a second web server behind a load balancer does.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\FarOffice;

defined( 'ABSPATH' ) || exit;

add_filter(
	'salt',
	function ( $salt ) {
		// The balancer sends addresses with a query to the second server.
		$address = sanitize_url( wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) );
		return preg_match( '#/wp-json/[^?]*\?#', $address ) ? $salt . 'other' : $salt;
	}
);
