<?php
/**
 * Plugin Name: Core Trim
 * Description: Removes callbacks of core that it takes for superfluous.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\CoreTrim;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		remove_filter( 'determine_current_user', 'wp_validate_application_password', 20 );
		remove_filter( 'rest_authentication_errors', 'rest_application_password_check_errors', 90 );
	}
);
