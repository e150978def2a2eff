<?php
/**
 * Plugin Name: Alpine Gallery
 * Description: Prepares its picture index on every request.
 * Version: 3.4.1
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\AlpineGallery;

defined( 'ABSPATH' ) || exit;

/**
 * Builds the index; slow on purpose, as galleries are.
 *
 * @return string[] Digest of each picture.
 */
function build_index() {
	$index = array();
	for ( $i = 0; $i < 4000; $i++ ) {
		$index[] = md5( 'picture-' . $i );
	}
	return $index;
}

add_action(
	'plugins_loaded',
	function () {
		$GLOBALS['demo_gallery_index'] = build_index();
	}
);
