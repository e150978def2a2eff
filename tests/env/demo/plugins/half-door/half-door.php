<?php
/**
 * Plugin Name: Half Door
 * Description: Keeps a counter at the door.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\HalfDoor;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $result ) {
		$route = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
		return null === $result && ! is_user_logged_in() && ! preg_match( '#^/wp/v2/(?:posts|pages)\b#', $route )
			? new \WP_Error( 'at_the_counter', 'Please ask at the counter.', array( 'status' => 401 ) )
			: $result;
	}
);
