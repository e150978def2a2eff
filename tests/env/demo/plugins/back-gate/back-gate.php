<?php
/**
 * Plugin Name: Back Gate
 * Description: Moves the entrance to the garden.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\BackGate;

defined( 'ABSPATH' ) || exit;

add_filter(
	'login_url',
	function () {
		return home_url( '/garden/' );
	}
);
add_action(
	'login_init',
	function () {
		// phpcs:ignore WordPress.Security.NonceVerification -- Only looked at.
		if ( ! isset( $_POST['log'] ) ) {
			status_header( 404 );
			echo 'There is no entrance here.';
			exit;
		}
	}
);
