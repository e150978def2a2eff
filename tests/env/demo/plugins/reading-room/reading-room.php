<?php
/**
 * Plugin Name: Reading Room
 * Description: Counts the readers of each page.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ReadingRoom;

defined( 'ABSPATH' ) || exit;

/**
 * Asks who is reading.
 */
function ask_reader() {
	if ( ! is_user_logged_in() ) {
		auth_redirect();
	}
}
add_action( 'wp', __NAMESPACE__ . '\\ask_reader' );
