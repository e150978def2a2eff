<?php
/**
 * Plugin Name: Cookie Notes
 * Description: Looks at REST authentication early and lets everything pass.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\CookieNotes;

defined( 'ABSPATH' ) || exit;

/**
 * Remembers whether a decision had been taken before; takes none.
 *
 * @param \WP_Error|true|null $result Decision so far.
 * @return \WP_Error|true|null
 */
function remember_decision( $result ) {
	$GLOBALS['demo_decided_early'] = null !== $result;
	return $result;
}
add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\remember_decision', 5 );
