<?php
/**
 * Plugin Name: Front Desk
 * Description: Answers in place of the REST API before a route is looked for.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\FrontDesk;

defined( 'ABSPATH' ) || exit;

/**
 * Answers visitors itself.
 *
 * @param mixed $result Answer so far.
 * @return mixed
 */
function answer_visitors( $result ) {
	return is_user_logged_in() ? $result : new \WP_Error( 'front_desk_closed', 'The desk is closed.', array( 'status' => 401 ) );
}
add_filter( 'rest_pre_dispatch', __NAMESPACE__ . '\answer_visitors' );
