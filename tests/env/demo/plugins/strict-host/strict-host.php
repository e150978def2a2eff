<?php
/**
 * Plugin Name: Strict Host
 * Description: Talks to nobody who has not been introduced.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\StrictHost;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_pre_dispatch',
	function ( $result, $server, $request ) {
		return 'OPTIONS' === $request->get_method() && ! is_user_logged_in() ? new \WP_Error( 'who_are_you', 'Who are you?', array( 'status' => 401 ) ) : $result;
	},
	1,
	3
);
