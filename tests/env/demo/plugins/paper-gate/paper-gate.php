<?php
/**
 * Plugin Name: Paper Gate
 * Description: Ends REST requests with a few words while its file is being loaded.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PaperGate;

defined( 'ABSPATH' ) || exit;

// phpcs:ignore WordPress.Security.NonceVerification -- Only looked at.
if ( isset( $_GET['rest_route'] ) || false !== strpos( sanitize_url( wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) ), '/wp-json' ) ) {
	http_response_code( 401 );
	die( 'Come back in the morning, please.' );
}
