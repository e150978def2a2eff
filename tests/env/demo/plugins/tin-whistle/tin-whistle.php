<?php
/**
 * Plugin Name: Tin Whistle
 * Description: Knows no token and says so.
 * Version: 1.2.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\TinWhistle;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_pre_dispatch',
	function ( $result ) {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only looked at.
		$login = $_SERVER['HTTP_AUTHORIZATION'] ?? $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] ?? '';
		return 0 === stripos( $login, 'Bearer ' ) ? new \WP_Error( 'whistle_bad_token', 'No such token.', array( 'status' => 403 ) ) : $result;
	}
);
