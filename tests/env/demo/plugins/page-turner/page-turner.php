<?php
/**
 * Plugin Name: Page Turner
 * Description: Keeps the end of the story for members.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PageTurner;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_pre_dispatch',
	function ( $result, $server, $request ) {
		return ! is_user_logged_in() && preg_match( '#^/wp/v2/(?:posts|pages)/\d+$#', $request->get_route() )
			? new \WP_Error( 'story_for_members', 'The whole story is for members.', array( 'status' => 401 ) )
			: $result;
	},
	10,
	3
);
