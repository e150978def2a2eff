<?php
/**
 * Plugin Name: Ring Twice
 * Description: Keeps strangers from trying the lock.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\RingTwice;

defined( 'ABSPATH' ) || exit;

add_action(
	'login_init',
	function () {
		if ( 'bell' !== ( $_SERVER['PHP_AUTH_USER'] ?? '' ) ) {
			header( 'WWW-Authenticate: Basic realm="Front door"' );
			http_response_code( 401 );
			die( 'Please say who you are.' );
		}
	}
);
