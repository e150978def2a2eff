<?php
/**
 * Plugin Name: Close REST
 * Description: Keeps the REST API for people who are logged in.
 * Version: 1.7.2
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\CloseRest;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses visitors.
 *
 * @param \WP_Error|true|null $result Decision so far.
 * @return \WP_Error|true|null
 */
function refuse_visitors( $result ) {
	if ( ! empty( $result ) || is_user_logged_in() ) {
		return $result;
	}
	return new \WP_Error(
		'rest_cannot_access',
		'Only authenticated users can access the REST API.',
		array( 'status' => rest_authorization_required_code() )
	);
}
add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\refuse_visitors', 20 );
