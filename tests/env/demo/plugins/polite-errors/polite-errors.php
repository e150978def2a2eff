<?php
/**
 * Plugin Name: Polite Errors
 * Description: Adds a kind word to REST errors; code and status stay.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PoliteErrors;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the kind word.
 *
 * @param mixed $response Answer so far.
 * @return mixed
 */
function add_kind_word( $response ) {
	if ( is_wp_error( $response ) ) {
		$response->add_data( array_merge( (array) $response->get_error_data(), array( 'kind' => 'Sorry about that.' ) ) );
	}
	return $response;
}
add_filter( 'rest_request_after_callbacks', __NAMESPACE__ . '\add_kind_word' );
