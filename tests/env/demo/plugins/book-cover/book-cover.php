<?php
/**
 * Plugin Name: Book Cover
 * Description: Covers the first page.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\BookCover;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_pre_dispatch',
	function ( $result, $server, $request ) {
		return '/' === $request->get_route() && ! is_user_logged_in() ? new \WP_Error( 'not_for_you', 'Members only.', array( 'status' => 401 ) ) : $result;
	},
	10,
	3
);
