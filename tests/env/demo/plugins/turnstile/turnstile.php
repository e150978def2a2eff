<?php
/**
 * Plugin Name: Turnstile
 * Description: Counts who comes in.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\Turnstile;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		if ( ! is_user_logged_in() && isset( $GLOBALS['wp']->query_vars['rest_route'] ) ) {
			wp_die( 'One at a time, please.', '', 403 );
		}
	}
);
