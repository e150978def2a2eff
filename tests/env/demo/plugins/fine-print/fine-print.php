<?php
/**
 * Plugin Name: Fine Print
 * Description: Adds small letters to every answer.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\FinePrint;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		fine_print_that_was_never_written();
	}
);
