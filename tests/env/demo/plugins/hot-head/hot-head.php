<?php
/**
 * Plugin Name: Hot Head
 * Description: Refuses visitors unless another plugin calms it.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\HotHead;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses visitors when nobody says calm.
 *
 * @param mixed $result Answer so far.
 * @return mixed
 */
function lose_temper( $result ) {
	if ( is_user_logged_in() || apply_filters( 'demo_stay_calm', false ) ) {
		return $result;
	}
	return new \WP_Error( 'hot_head', 'Not now.', array( 'status' => 401 ) );
}
add_filter( 'rest_pre_dispatch', __NAMESPACE__ . '\lose_temper', 20 );
