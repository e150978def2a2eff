<?php
/**
 * Plugin Name: Quill Pen
 * Description: Calls a function that is gone for every visitor of the REST API.
 * Version: 1.2.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\QuillPen;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $result ) {
		return is_user_logged_in() ? $result : demo_no_such_function( $result );
	}
);
