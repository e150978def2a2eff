<?php
/**
 * Plugin Name: Blank Page
 * Description: Leaves room for your own thoughts.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\BlankPage;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_post_dispatch',
	function ( $response ) {
		if ( $response instanceof \WP_REST_Response && ! is_user_logged_in() && 200 === $response->get_status() ) {
			$response->set_data( null );
		}
		return $response;
	}
);
