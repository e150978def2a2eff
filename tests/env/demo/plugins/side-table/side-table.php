<?php
/**
 * Plugin Name: Side Table
 * Description: Closes one route to visitors.
 * Version: 1.2.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\SideTable;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_pre_dispatch',
	function ( $result, $server, $request ) {
		return '/wp/v2/categories' === $request->get_route() && ! is_user_logged_in()
			? new \WP_Error( 'table_closed', 'Not for you.', array( 'status' => 401 ) )
			: $result;
	},
	10,
	3
);
