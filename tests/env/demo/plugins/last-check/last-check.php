<?php
/**
 * Plugin Name: Last Check
 * Description: Refuses visitors when permission was already granted.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\LastCheck;

defined( 'ABSPATH' ) || exit;

/**
 * Answers in place of the endpoint.
 *
 * @param mixed $result Answer so far.
 * @return mixed
 */
function check_once_more( $result ) {
	return is_user_logged_in() ? $result : new \WP_Error( 'last_check_failed', 'Checked and refused.', array( 'status' => 401 ) );
}
add_filter( 'rest_dispatch_request', __NAMESPACE__ . '\check_once_more' );
