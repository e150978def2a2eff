<?php
/**
 * Plugin Name: Quiet API
 * Description: Switches the REST API off, for administrators too.
 * Version: 2.1.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\QuietApi;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses everybody.
 *
 * @return \WP_Error
 */
function refuse_everybody() {
	return new \WP_Error(
		'rest_authentication_error',
		'The REST API is switched off on this site.',
		array( 'status' => 401 )
	);
}
add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\refuse_everybody', 20 );
