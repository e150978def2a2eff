<?php
/**
 * Plugin Name: Old Keys
 * Description: Lets apps in with the password of an account, in the header that application passwords need.
 * Version: 0.1.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\OldKeys;

defined( 'ABSPATH' ) || exit;

/**
 * Checks name and password of a Basic header as the login form would, unless somebody is known already. Its name is that of the
 * well-known plugin which does the same.
 *
 * @param int|false $user User found so far.
 * @return int|false
 */
function json_basic_auth_handler( $user ) {
	// phpcs:disable WordPress.Security.ValidatedSanitizedInput -- A password is used as it came.
	$name     = $_SERVER['PHP_AUTH_USER'] ?? '';
	$password = $_SERVER['PHP_AUTH_PW'] ?? '';
	// phpcs:enable
	if ( $user || '' === $name ) {
		return $user;
	}
	// Asking WordPress asks this function again.
	remove_filter( 'determine_current_user', __NAMESPACE__ . '\json_basic_auth_handler', 20 );
	$found = wp_authenticate( $name, $password );
	add_filter( 'determine_current_user', __NAMESPACE__ . '\json_basic_auth_handler', 20 );
	if ( is_wp_error( $found ) ) {
		refusal( $found );
		return null;
	}
	return $found->ID;
}
add_filter( 'determine_current_user', __NAMESPACE__ . '\json_basic_auth_handler', 20 );

/**
 * Keeps the refusal until WordPress asks for it.
 *
 * @param \WP_Error|null $refusal To keep.
 * @return \WP_Error|null
 */
function refusal( $refusal = null ) {
	static $kept = null;
	$kept        = $refusal ?? $kept;
	return $kept;
}

/**
 * Answers with the refusal, without a status: WordPress makes 500 of it.
 *
 * @param \WP_Error|true|null $error Error so far.
 * @return \WP_Error|true|null
 */
function report( $error ) {
	if ( ! empty( $error ) ) {
		return $error;
	}
	wp_get_current_user();
	return refusal();
}
add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\report' );
