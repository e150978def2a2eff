<?php
/**
 * Plugin Name: Stop Sign
 * Description: Ends visitors' REST requests with an error page.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\StopSign;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		if ( ! is_user_logged_in() && ! wp_doing_ajax() && defined( 'REST_REQUEST' ) ) {
			wp_die( 'You shall not pass.', 'Stop', array( 'response' => 401 ) );
		}
	}
);
