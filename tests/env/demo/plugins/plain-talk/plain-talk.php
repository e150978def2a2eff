<?php
/**
 * Plugin Name: Plain Talk
 * Description: Switches application passwords off with a function of WordPress's own, which does not tell whose doing it is.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PlainTalk;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		add_filter( 'wp_is_application_passwords_available', '__return_false' );
	}
);
