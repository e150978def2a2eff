<?php
/**
 * Plugin Name: Milestones
 * Description: Counts how often it was switched on and off.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\Milestones;

defined( 'ABSPATH' ) || exit;

/**
 * Adds one to a counter.
 *
 * @param string $event Which counter.
 */
function count_event( $event ) {
	update_option( 'demo_milestones_' . $event, (int) get_option( 'demo_milestones_' . $event, 0 ) + 1, false );
}

register_activation_hook(
	__FILE__,
	function () {
		count_event( 'activated' );
	}
);
register_deactivation_hook(
	__FILE__,
	function () {
		count_event( 'deactivated' );
	}
);
