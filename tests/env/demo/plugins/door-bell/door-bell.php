<?php
/**
 * Plugin Name: Door Bell
 * Description: Rings when somebody is at the door.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\DoorBell;

defined( 'ABSPATH' ) || exit;

add_filter(
	'login_url',
	function ( $url ) {
		return $url;
	}
);
add_action(
	'login_init',
	function () {
		header( 'X-Door-Bell: rung' );
	}
);
