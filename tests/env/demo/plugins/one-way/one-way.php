<?php
/**
 * Plugin Name: One Way
 * Description: Leads everybody through the main entrance.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\OneWay;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $result ) {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only whether it is there.
		return isset( $_GET['rest_route'] ) && ! is_user_logged_in()
			? new \WP_Error( 'main_entrance_please', 'Please use the main entrance.', array( 'status' => 403 ) )
			: $result;
	}
);
