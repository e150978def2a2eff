<?php
/**
 * Plugin Name: Member Core
 * Description: Other plugins build on it, and it closes the REST API to visitors.
 * Version: 4.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\MemberCore;

defined( 'ABSPATH' ) || exit;

/**
 * What add-ons ask.
 *
 * @return string[] Names of membership levels.
 */
function levels() {
	return array( 'bronze', 'silver' );
}

/**
 * Refuses visitors.
 *
 * @param \WP_Error|true|null $result Decision so far.
 * @return \WP_Error|true|null
 */
function refuse_visitors( $result ) {
	return ! empty( $result ) || is_user_logged_in() ? $result : new \WP_Error( 'member_core', 'For members.', array( 'status' => 401 ) );
}
add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\refuse_visitors', 40 );
