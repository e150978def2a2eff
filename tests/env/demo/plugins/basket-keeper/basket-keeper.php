<?php
/**
 * Plugin Name: Basket Keeper
 * Description: Gives every visitor nonces of their own, as shops do that keep a basket for each.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\BasketKeeper;

defined( 'ABSPATH' ) || exit;

add_filter(
	'nonce_user_logged_out',
	function ( $user ) {
		return isset( $_COOKIE['basket'] ) ? sanitize_key( $_COOKIE['basket'] ) : $user;
	}
);
