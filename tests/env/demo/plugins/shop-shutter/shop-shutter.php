<?php
/**
 * Plugin Name: Shop Shutter
 * Description: Lets the shutter down on holidays.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ShopShutter;

defined( 'ABSPATH' ) || exit;

add_filter(
	'template_include',
	function ( $template ) {
		return is_user_logged_in() ? $template : __DIR__ . '/shutter.php';
	}
);
