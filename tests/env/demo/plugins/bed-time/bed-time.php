<?php
/**
 * Plugin Name: Bed Time
 * Description: Lets nobody in while the house sleeps.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\BedTime;

defined( 'ABSPATH' ) || exit;

add_action(
	'wp_authenticate_application_password_errors',
	function ( $error ) {
		$error->add( 'house_asleep', 'The house is asleep.' );
	}
);
