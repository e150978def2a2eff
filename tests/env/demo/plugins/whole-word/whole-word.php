<?php
/**
 * Plugin Name: Whole Word
 * Description: Looks at addresses to the last letter.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\WholeWord;

defined( 'ABSPATH' ) || exit;

add_action(
	'parse_request',
	function () {
		$address = sanitize_url( wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) );
		if ( ! is_user_logged_in() && preg_match( '#/wp/v2/users(?:/[^?]*)?$#', $address ) ) {
			wp_die( 'Not here.', 'Not here', array( 'response' => 403 ) );
		}
	},
	1
);
