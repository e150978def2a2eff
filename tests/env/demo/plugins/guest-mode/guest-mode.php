<?php
/**
 * Plugin Name: Guest Mode
 * Description: Makes everybody a visitor in the REST API.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\GuestMode;

defined( 'ABSPATH' ) || exit;

/**
 * Whether this request is for the REST API, as far as its address tells.
 *
 * @return bool
 */
function is_rest() {
	// phpcs:ignore WordPress.Security.NonceVerification -- Only looked at.
	return isset( $_GET['rest_route'] ) || false !== strpos( sanitize_url( wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) ), '/wp-json' );
}

/**
 * Forgets the user.
 *
 * @param int|false $user User found so far.
 * @return int|false
 */
function forget_user( $user ) {
	return is_rest() ? false : $user;
}
add_filter( 'determine_current_user', __NAMESPACE__ . '\forget_user', PHP_INT_MAX );
