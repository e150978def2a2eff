<?php
/**
 * Plugin Name: Stay Home
 * Description: Forbids the site to call itself.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\StayHome;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses requests to the site's own host.
 *
 * @param mixed  $response Answer so far.
 * @param array  $request  Unused.
 * @param string $url      Where to.
 * @return mixed
 */
function refuse_own_host( $response, $request, $url ) {
	if ( wp_parse_url( $url, PHP_URL_HOST ) !== wp_parse_url( home_url(), PHP_URL_HOST ) ) {
		return $response;
	}
	return new \WP_Error( 'http_request_not_executed', 'Requests to the site itself are blocked.' );
}
add_filter( 'pre_http_request', __NAMESPACE__ . '\refuse_own_host', 10, 3 );
