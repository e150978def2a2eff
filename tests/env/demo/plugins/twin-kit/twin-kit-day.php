<?php
/**
 * Plugin Name: Twin Kit Day
 * Description: First of two plugins in one folder.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\TwinKitDay;

defined( 'ABSPATH' ) || exit;

add_filter(
	'body_class',
	function ( $classes ) {
		$classes[] = 'twin-day';
		return $classes;
	}
);
