<?php
/**
 * Plugin Name: REST Firewall 401
 * Description: Blocks nothing: it adds one security header to pages.
 * Version: 5.1.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\RestFirewall;

defined( 'ABSPATH' ) || exit;

add_action(
	'send_headers',
	function () {
		header( 'X-Content-Type-Options: nosniff' );
	}
);
