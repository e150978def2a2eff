<?php
/**
 * Plugin Name: Porch Step
 * Description: Sweeps in front of the door.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PorchStep;

defined( 'ABSPATH' ) || exit;

add_action(
	'login_init',
	function () {
		// phpcs:ignore WordPress.Security.NonceVerification -- Only looked at.
		if ( ! isset( $_POST['log'] ) && ! isset( $_GET['knock'] ) ) {
			status_header( 403 );
			echo 'Knock first.';
			exit;
		}
	}
);
