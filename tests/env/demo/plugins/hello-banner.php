<?php
/**
 * Plugin Name: Hello Banner
 * Description: One file, straight in the plugins folder.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\HelloBanner;

defined( 'ABSPATH' ) || exit;

add_action(
	'wp_footer',
	function () {
		echo '<p class="hello-banner">Hello.</p>';
	}
);
