<?php
/**
 * Plugin Name: Photo Wall
 * Description: Keeps the media library to itself.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PhotoWall;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses whoever asks for media.
 *
 * @param mixed            $result  Answer so far.
 * @param \WP_REST_Server  $server  Server.
 * @param \WP_REST_Request $request Request.
 * @return mixed
 */
function keep_media( $result, $server, $request ) {
	return 0 === strpos( $request->get_route(), '/wp/v2/media' )
		? new \WP_Error( 'photo_wall_only', 'Photos are shown on the wall only.', array( 'status' => 401 ) )
		: $result;
}
add_filter( 'rest_pre_dispatch', __NAMESPACE__ . '\keep_media', 10, 3 );
