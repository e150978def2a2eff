<?php
/**
 * Plugin Name: Title Polish
 * Description: Tidies titles in REST answers.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\TitlePolish;

defined( 'ABSPATH' ) || exit;

/**
 * Closes up double spaces.
 *
 * @param \WP_REST_Response $response Answer about one post.
 * @return \WP_REST_Response
 */
function polish( $response ) {
	if ( isset( $response->data['title']['rendered'] ) ) {
		$response->data['title']['rendered'] = preg_replace( '/\s{2,}/', ' ', $response->data['title']['rendered'] );
	}
	return $response;
}
add_filter( 'rest_prepare_post', __NAMESPACE__ . '\polish' );
