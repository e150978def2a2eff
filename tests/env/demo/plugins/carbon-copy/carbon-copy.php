<?php
/**
 * Plugin Name: Carbon Copy
 * Description: Hands out copies to those it knows.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\CarbonCopy;

defined( 'ABSPATH' ) || exit;

/**
 * What guests get in place of the original.
 */
function copy_of(): string {
	header( 'HTTP/1.1 401 Unauthorized' );
	return '{"code":"copies_only","message":"Copies are for members."}';
}

add_action(
	'init',
	function () {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only searched.
		$address = $_SERVER['REQUEST_URI'] ?? '';
		if ( ! is_user_logged_in() && ( false !== strpos( $address, '/wp-json' ) || false !== strpos( $address, 'rest_route=' ) ) ) {
			ob_start( __NAMESPACE__ . '\copy_of' );
		}
	}
);
