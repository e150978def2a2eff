<?php
/**
 * Plugin Name: Empty Plate
 * Description: Brings readers back to the table.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\EmptyPlate;

defined( 'ABSPATH' ) || exit;

add_action(
	'template_redirect',
	function () {
		if ( is_feed() ) {
			wp_safe_redirect( home_url( '/' ), 301 );
			exit;
		}
	},
	1
);
