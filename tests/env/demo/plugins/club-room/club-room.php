<?php
/**
 * Plugin Name: Club Room
 * Description: Harmless alone: it closes the REST API only where another plugin announces members.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ClubRoom;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses visitors of a club.
 *
 * @param \WP_Error|true|null $result Decision so far.
 * @return \WP_Error|true|null
 */
function refuse_non_members( $result ) {
	if ( ! empty( $result ) || is_user_logged_in() || ! apply_filters( 'demo_site_has_members', false ) ) {
		return $result;
	}
	return new \WP_Error( 'club_members_only', 'For members of the club.', array( 'status' => 401 ) );
}
add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\refuse_non_members', 30 );
