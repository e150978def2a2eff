<?php
/**
 * Plugin Name: House Key
 * Description: The snippet of the REST API handbook that asks everybody to log in.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\HouseKey;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $result ) {
		if ( true === $result || is_wp_error( $result ) || is_user_logged_in() ) {
			return $result;
		}
		// phpcs:ignore WordPress.WP.I18n.MissingArgDomain -- WordPress's own words.
		return new \WP_Error( 'rest_not_logged_in', __( 'You are not currently logged in.' ), array( 'status' => 401 ) );
	}
);
