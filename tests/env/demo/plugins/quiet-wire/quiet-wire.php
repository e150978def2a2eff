<?php
/**
 * Plugin Name: Quiet Wire
 * Description: Takes no calls.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\QuietWire;

defined( 'ABSPATH' ) || exit;

if ( defined( 'XMLRPC_REQUEST' ) ) {
	add_action(
		'init',
		function () {
			status_header( 403 );
			echo 'No calls.';
			exit;
		}
	);
}
