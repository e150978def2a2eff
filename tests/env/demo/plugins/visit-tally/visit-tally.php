<?php
/**
 * Plugin Name: Visit Tally
 * Description: Counts requests in an option.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\VisitTally;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		update_option( 'demo_visit_tally', (int) get_option( 'demo_visit_tally', 0 ) + 1 );
	}
);
