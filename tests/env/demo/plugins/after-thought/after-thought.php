<?php
/**
 * Plugin Name: After Thought
 * Description: Turns finished answers to visitors into refusals.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\AfterThought;

defined( 'ABSPATH' ) || exit;

/**
 * Throws the answer away.
 *
 * @param \WP_HTTP_Response $response Answer.
 * @return \WP_HTTP_Response
 */
function reconsider( $response ) {
	if ( ! is_user_logged_in() ) {
		$response->set_data( array( 'message' => 'On second thought, no.' ) );
		$response->set_status( 401 );
	}
	return $response;
}
add_filter( 'rest_post_dispatch', __NAMESPACE__ . '\reconsider', 50 );
