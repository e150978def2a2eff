<?php
/**
 * Plugin Name: Stone Bridge
 * Description: Puts a server of its own in the place of the REST server.
 * Version: 1.2.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\StoneBridge;

defined( 'ABSPATH' ) || exit;

add_filter(
	'wp_rest_server_class',
	function () {
		require_once __DIR__ . '/class-bridge-server.php';
		return Bridge_Server::class;
	},
	99
);
