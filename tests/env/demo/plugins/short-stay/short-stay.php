<?php
/**
 * Plugin Name: Short Stay
 * Description: Shows guests out early.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ShortStay;

defined( 'ABSPATH' ) || exit;

add_filter(
	'auth_cookie_expiration',
	function () {
		return 15 * MINUTE_IN_SECONDS;
	}
);
