<?php
/**
 * Plugin Name: Short Tags
 * Description: A shortcode for the year.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ShortTags;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		add_shortcode(
			'year',
			function () {
				return gmdate( 'Y' );
			}
		);
	}
);
