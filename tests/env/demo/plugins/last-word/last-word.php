<?php
/**
 * Plugin Name: Last Word
 * Description: Has it.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\LastWord;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $result ) {
		if ( is_user_logged_in() || null !== $result ) {
			return $result;
		}
		header_register_callback(
			function () {
				header_remove( 'Link' );
			}
		);
		return new \WP_Error( 'nothing_more_to_say', 'There is nothing more to say.', array( 'status' => 401 ) );
	}
);
