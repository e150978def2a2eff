<?php
/**
 * Plugin Name: Last Chapter
 * Description: Shows the last chapter to readers only.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\LastChapter;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_endpoints',
	function ( $endpoints ) {
		$route = '/wp/v2/posts/(?P<id>[\d]+)';
		foreach ( $endpoints[ $route ] ?? array() as $key => $handler ) {
			if ( is_array( $handler ) && isset( $handler['callback'], $handler['permission_callback'] ) ) {
				$endpoints[ $route ][ $key ]['permission_callback'] = 'is_user_logged_in';
			}
		}
		return $endpoints;
	}
);
