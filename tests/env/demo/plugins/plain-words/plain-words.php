<?php
/**
 * Plugin Name: Plain Words
 * Description: Says plainly who may come in.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PlainWords;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $result ) {
		return empty( $result ) && ! is_user_logged_in() ? new \WP_Error( 'friends_only', 'Friends only.' ) : $result;
	}
);
