<?php
/**
 * Plugin Name: After Hours
 * Description: Adds its blocker only when the REST API starts, so that no list of hooks shows it beforehand.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\AfterHours;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		add_filter(
			'rest_authentication_errors',
			function ( $result ) {
				if ( ! empty( $result ) || is_user_logged_in() ) {
					return $result;
				}
				return new \WP_Error( 'rest_login_required', 'Please log in first.', array( 'status' => 401 ) );
			},
			50
		);
	}
);
