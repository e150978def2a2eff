<?php
/**
 * Plugin Name: Paper Lantern
 * Description: Keeps programs out by their names.
 * Version: 1.0.3
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PaperLantern;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $errors ) {
		$agent = sanitize_text_field( wp_unslash( $_SERVER['HTTP_USER_AGENT'] ?? '' ) );
		return 1 === preg_match( '/python-requests|libwww|scrapy/i', $agent )
			? new \WP_Error( 'lantern_dark', 'Programs stay outside.', array( 'status' => 403 ) )
			: $errors;
	}
);
