<?php
/**
 * Plugin Name: Request Clock
 * Description: Measures how long REST answers take.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\RequestClock;

defined( 'ABSPATH' ) || exit;

/**
 * Starts the clock; answers nothing itself.
 *
 * @param mixed $result Answer so far.
 * @return mixed
 */
function start_clock( $result ) {
	$GLOBALS['demo_clock_started'] = microtime( true );
	return $result;
}
add_filter( 'rest_pre_dispatch', __NAMESPACE__ . '\start_clock' );

/**
 * Adds the time to the answer's headers.
 *
 * @param \WP_REST_Response $response Answer.
 * @return \WP_REST_Response
 */
function stop_clock( $response ) {
	$took = microtime( true ) - ( $GLOBALS['demo_clock_started'] ?? microtime( true ) );
	$response->header( 'X-Request-Clock', (string) round( $took * 1000 ) );
	return $response;
}
add_filter( 'rest_post_dispatch', __NAMESPACE__ . '\stop_clock' );
