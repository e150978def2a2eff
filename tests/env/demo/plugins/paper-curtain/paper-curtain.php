<?php
/**
 * Plugin Name: Paper Curtain
 * Description: Draws the curtain in the evening.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PaperCurtain;

defined( 'ABSPATH' ) || exit;

add_action(
	'template_redirect',
	function () {
		if ( ! is_user_logged_in() ) {
			echo '<!DOCTYPE html><html><head><title>Members</title></head><body><form method="post"><input type="password" name="word"></form></body></html>';
			exit;
		}
	}
);
