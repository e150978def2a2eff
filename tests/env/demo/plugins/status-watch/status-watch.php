<?php
/**
 * Plugin Name: Status Watch
 * Description: Sees every status line and changes none.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\StatusWatch;

defined( 'ABSPATH' ) || exit;

/**
 * Counts by hundreds.
 *
 * @param string $header The status line.
 * @param int    $code   Its code.
 * @return string
 */
function count_status( $header, $code ) {
	$GLOBALS['demo_status_watch'][ (int) floor( $code / 100 ) ] = true;
	return $header;
}
add_filter( 'status_header', __NAMESPACE__ . '\count_status', 10, 2 );
