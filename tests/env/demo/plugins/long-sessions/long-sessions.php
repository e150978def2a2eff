<?php
/**
 * Plugin Name: Long Sessions
 * Description: Makes the REST nonce of admin pages live longer than the REST API believes.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\LongSessions;

defined( 'ABSPATH' ) || exit;

/**
 * A longer life for nonces that are printed into admin pages. They are checked elsewhere, with the usual life.
 *
 * @param int        $life   Seconds.
 * @param string|int $action What the nonce is for.
 * @return int
 */
function prolong( $life, $action = -1 ) {
	return 'wp_rest' === $action && is_admin() && ! wp_doing_ajax() ? WEEK_IN_SECONDS : $life;
}
add_filter( 'nonce_life', __NAMESPACE__ . '\prolong', 10, 2 );
