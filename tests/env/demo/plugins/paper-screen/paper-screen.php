<?php
/**
 * Plugin Name: Paper Screen
 * Description: Stands before the shop until it is ready.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PaperScreen;

defined( 'ABSPATH' ) || exit;

add_action(
	'template_redirect',
	function () {
		if ( ! is_user_logged_in() ) {
			// Others have begun to keep the page back by now, to make it shorter.
			echo '<!DOCTYPE html><html><head><title>Password needed</title></head><body><form><input name="word" type="password"></form></body></html>';
			exit;
		}
	},
	30
);
