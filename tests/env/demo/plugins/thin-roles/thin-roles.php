<?php
/**
 * Plugin Name: Thin Roles
 * Description: Takes the right to edit posts away in the REST API.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ThinRoles;

defined( 'ABSPATH' ) || exit;

/**
 * Takes capabilities away.
 *
 * @param bool[] $capabilities Of the user.
 * @return bool[]
 */
function thin_out( $capabilities ) {
	if ( defined( 'REST_REQUEST' ) && REST_REQUEST ) {
		unset( $capabilities['edit_posts'], $capabilities['edit_others_posts'], $capabilities['publish_posts'], $capabilities['edit_published_posts'] );
	}
	return $capabilities;
}
add_filter( 'user_has_cap', __NAMESPACE__ . '\thin_out', 99 );
