<?php
/**
 * Plugin Name: Store Room
 * Description: Shows what is in store to those who are let in.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\StoreRoom;

defined( 'ABSPATH' ) || exit;

/** What is kept, as a setting would have it. */
const KEPT = '/wp/v2/posts,/wp/v2/users';

add_filter(
	'rest_endpoints',
	function ( $endpoints ) {
		foreach ( is_user_logged_in() ? array() : explode( ',', KEPT ) as $kept ) {
			foreach ( array_keys( $endpoints ) as $route ) {
				if ( false !== stripos( $route, $kept ) ) {
					unset( $endpoints[ $route ] );
				}
			}
		}
		return $endpoints;
	}
);
