<?php
/**
 * Plugin Name: Draft Keeper
 * Description: Lets everything be read and no post be saved.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\DraftKeeper;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses to save posts through the REST API.
 *
 * @param mixed            $response Answer so far.
 * @param array            $handler  Unused.
 * @param \WP_REST_Request $request  The request.
 * @return mixed
 */
function refuse_to_save( $response, $handler, $request ) {
	if ( 'GET' === $request->get_method() || 0 !== strpos( $request->get_route(), '/wp/v2/posts' ) ) {
		return $response;
	}
	return new \WP_Error( 'posts_locked', 'Posts are locked on this site.', array( 'status' => 401 ) );
}
add_filter( 'rest_request_before_callbacks', __NAMESPACE__ . '\refuse_to_save', 10, 3 );
