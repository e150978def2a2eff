<?php
/**
 * Plugin Name: Wax Seal
 * Description: Tells guests briefly that they are guests.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\WaxSeal;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_post_dispatch',
	function ( $response ) {
		if ( ! is_user_logged_in() && $response instanceof \WP_REST_Response && ! $response->is_error() ) {
			$response->set_data( array( 'ok' => false ) );
		}
		return $response;
	}
);
