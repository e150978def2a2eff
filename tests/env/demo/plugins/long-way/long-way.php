<?php
/**
 * Plugin Name: Long Way
 * Description: Takes guests around the garden first.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\LongWay;

defined( 'ABSPATH' ) || exit;

add_action(
	'login_init',
	function () {
		// phpcs:ignore WordPress.Security.NonceVerification -- Only looked at.
		if ( ! isset( $_POST['log'] ) ) {
			wp_safe_redirect( home_url( '/' ) );
			exit;
		}
	}
);
