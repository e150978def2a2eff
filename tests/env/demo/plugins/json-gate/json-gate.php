<?php
/**
 * Plugin Name: JSON Gate
 * Description: Answers visitors with JSON of its own and ends the request.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\JsonGate;

defined( 'ABSPATH' ) || exit;

add_action(
	'parse_request',
	function ( $wp ) {
		if ( ! empty( $wp->query_vars['rest_route'] ) && ! is_user_logged_in() ) {
			wp_send_json_error( array( 'reason' => 'log in' ), 401 );
		}
	},
	5
);
