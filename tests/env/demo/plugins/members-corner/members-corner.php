<?php
/**
 * Plugin Name: Members Corner
 * Description: Closes the pages of the site to visitors, not the REST API.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\MembersCorner;

defined( 'ABSPATH' ) || exit;

add_action(
	'template_redirect',
	function () {
		if ( is_user_logged_in() ) {
			return;
		}
		status_header( 401 );
		nocache_headers();
		echo 'This site is for members.';
		exit;
	},
	1
);
