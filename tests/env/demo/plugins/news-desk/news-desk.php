<?php
/**
 * Plugin Name: News Desk
 * Description: Sends the news to those who are on the list.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\NewsDesk;

defined( 'ABSPATH' ) || exit;

add_action(
	'template_redirect',
	function () {
		if ( is_feed() && ! is_user_logged_in() ) {
			status_header( 401 );
			exit;
		}
	}
);
