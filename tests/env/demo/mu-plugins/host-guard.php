<?php
/**
 * Plugin Name: Host Guard
 * Description: Closes the REST API to visitors, as some hosts do.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\HostGuard;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses visitors.
 *
 * @param \WP_Error|true|null $result Decision so far.
 * @return \WP_Error|true|null
 */
function refuse_visitors( $result ) {
	return ! empty( $result ) || is_user_logged_in() ? $result : new \WP_Error( 'host_guard', 'Blocked by the host.', array( 'status' => 401 ) );
}
add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\refuse_visitors', 15 );
