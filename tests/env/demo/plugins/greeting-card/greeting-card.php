<?php
/**
 * Plugin Name: Greeting Card
 * Description: Says hello on every page.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\GreetingCard;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		echo "<p>Hello and welcome</p>\n";
	}
);
