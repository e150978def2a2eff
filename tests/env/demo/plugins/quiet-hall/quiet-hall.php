<?php
/**
 * Plugin Name: Quiet Hall
 * Description: Keeps the noise out.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\QuietHall;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		remove_action( 'parse_request', 'rest_api_loaded' );
	}
);
