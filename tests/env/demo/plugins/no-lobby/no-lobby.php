<?php
/**
 * Plugin Name: No Lobby
 * Description: Sends people who wander into the office back to the shop.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\NoLobby;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_init',
	function () {
		if ( ! is_user_logged_in() ) {
			wp_safe_redirect( home_url( '/' ) );
			exit;
		}
	},
	1
);
