<?php
/**
 * Plugin Name: Old Paths
 * Description: Redirects one old address.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\OldPaths;

defined( 'ABSPATH' ) || exit;

add_action(
	'template_redirect',
	function () {
		if ( is_404() && 'old-market' === trim( wp_parse_url( sanitize_url( wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) ), PHP_URL_PATH ) ?? '', '/' ) ) {
			wp_safe_redirect( home_url( '/harvest-market/' ), 301 );
			exit;
		}
	}
);
