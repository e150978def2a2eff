<?php
/**
 * Plugin Name: Quick Greeting
 * Description: Looks at who is logged in as soon as a program asks, and decides nothing.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\QuickGreeting;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $error ) {
		is_user_logged_in();
		return $error;
	},
	5
);
