<?php
/**
 * Plugin Name: Slow Lane
 * Description: Lets visitors ask only so often.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\SlowLane;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_pre_dispatch',
	function ( $result ) {
		if ( is_user_logged_in() ) {
			return $result;
		}
		header( 'Retry-After: 600' );
		return new \WP_Error( 'too_many_requests', 'Too many requests.', array( 'status' => 429 ) );
	}
);
