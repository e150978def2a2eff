<?php
/**
 * Plugin Name: Stiff Hinge
 * Description: Oils the doors.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\StiffHinge;

defined( 'ABSPATH' ) || exit;

/**
 * Looks after a door.
 */
class Door {

	/**
	 * Oils it; it takes a door to do so.
	 */
	public function oil() {
		return $this;
	}
}

add_action( 'rest_api_init', array( Door::class, 'oil' ), 0 );
