<?php
/**
 * Plugin Name: New Sign
 * Description: Gives the entrance another name.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\NewSign;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_url_prefix',
	function () {
		return 'entrance';
	}
);
