<?php
/**
 * Plugin Name: Blind Alley
 * Description: Leads no further than the shop window.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\BlindAlley;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $error ) {
		return is_wp_error( $error )
			? $error
			: new \WP_Error( 'rest_disabled', 'There is no way on from here.', array( 'status' => 404 ) );
	}
);
