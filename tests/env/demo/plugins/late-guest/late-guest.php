<?php
/**
 * Plugin Name: Late Guest
 * Description: Adds its refusal only when the REST API starts.
 * Version: 1.2.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\LateGuest;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		if ( ! is_user_logged_in() ) {
			add_filter( 'rest_authentication_errors', fn( $result ) => $result ? $result : new \WP_Error( 'guest_members_only', 'Members only.', array( 'status' => 401 ) ) );
		}
	}
);
