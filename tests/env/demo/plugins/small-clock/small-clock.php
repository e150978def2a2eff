<?php
/**
 * Plugin Name: Small Clock
 * Description: A shortcode that prints where it should return.
 * Version: 0.9.1
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\SmallClock;

defined( 'ABSPATH' ) || exit;

add_filter(
	'the_content',
	function ( $content ) {
		if ( 1 === get_the_ID() ) {
			echo '<b>12:00</b>';
		}
		return $content;
	}
);
