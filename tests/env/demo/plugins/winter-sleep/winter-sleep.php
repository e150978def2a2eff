<?php
/**
 * Plugin Name: Winter Sleep
 * Description: Lets the site rest for a season.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\WinterSleep;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		if ( current_user_can( 'manage_options' ) ) {
			return;
		}
		add_filter(
			'status_header',
			function ( $line, $status, $words, $protocol ) {
				return $protocol . ' 503 ' . get_status_header_desc( 503 );
			},
			10,
			4
		);
	}
);
