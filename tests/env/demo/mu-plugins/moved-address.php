<?php
/**
 * Plugin Name: Moved Address
 * Description: Gives visitors another address than the administration's, as after half a move.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\MovedAddress;

defined( 'ABSPATH' ) || exit;

/**
 * The same site under its other name.
 *
 * @param string $home Address of the front page.
 * @return string
 */
function move_home( $home ) {
	return strtr(
		$home,
		array(
			'//127.0.0.1' => '//localhost',
			'//localhost' => '//127.0.0.1',
		)
	);
}
// After what a wp-config.php may have fixed.
add_filter( 'option_home', __NAMESPACE__ . '\move_home', 20 );
