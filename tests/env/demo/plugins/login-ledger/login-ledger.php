<?php
/**
 * Plugin Name: Login Ledger
 * Description: Looks at REST authentication last and lets everything pass.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\LoginLedger;

defined( 'ABSPATH' ) || exit;

/**
 * Notes refusals in a response header; changes none.
 *
 * @param \WP_Error|true|null $result Decision so far.
 * @return \WP_Error|true|null
 */
function note_refusal( $result ) {
	if ( is_wp_error( $result ) && ! headers_sent() ) {
		header( 'X-Login-Ledger: noted' );
	}
	return $result;
}
add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\note_refusal', 200 );
