<?php
/**
 * The compass.
 *
 * @package Demo
 */

namespace Demo\NorthStar;

defined( 'ABSPATH' ) || exit;

/**
 * Knows where north is.
 */
class Compass {

	/**
	 * Points north.
	 */
	public static function start() {
		$GLOBALS['demo_compass'] = 'north';
	}
}
