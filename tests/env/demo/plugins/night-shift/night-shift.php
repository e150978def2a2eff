<?php
/**
 * Plugin Name: Night Shift
 * Description: Plans a nightly job.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\NightShift;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		wp_clear_scheduled_hook( 'demo_night_shift' );
		wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', 'demo_night_shift' );
	}
);
