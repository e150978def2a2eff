<?php
/**
 * Plugin Name: Pen Names
 * Description: Keeps the names of writers to themselves.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PenNames;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_pre_dispatch',
	function ( $result, $server, $request ) {
		return 0 === strpos( $request->get_route(), '/wp/v2/users' ) && ! is_user_logged_in() ? new \WP_Error( 'no_names', 'No names, please.', array( 'status' => 401 ) ) : $result;
	},
	10,
	3
);
