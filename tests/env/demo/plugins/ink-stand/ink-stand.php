<?php
/**
 * Plugin Name: Ink Stand
 * Description: Keeps the names of the writers to itself.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\InkStand;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_pre_dispatch',
	function ( $answer, $server, $request ) {
		return 0 === strpos( $request->get_route(), '/wp/v2/users' )
			? new \WP_Error( 'writers_unnamed', 'The writers are not named here.', array( 'status' => 403 ) )
			: $answer;
	},
	10,
	3
);
