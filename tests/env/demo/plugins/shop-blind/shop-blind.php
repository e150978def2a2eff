<?php
/**
 * Plugin Name: Shop Blind
 * Description: Is drawn down while the shop window is being arranged.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ShopBlind;

defined( 'ABSPATH' ) || exit;

add_action(
	'wp_loaded',
	function () {
		global $pagenow;
		if ( 'wp-login.php' !== $pagenow && ! is_admin() && ! current_user_can( 'manage_options' ) ) {
			http_response_code( 500 );
			header( 'Content-Type: text/html; charset=utf-8' );
			die( '<!DOCTYPE html><title>Shop window</title><p>We are arranging things.</p>' );
		}
	}
);
