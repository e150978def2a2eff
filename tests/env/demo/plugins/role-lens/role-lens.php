<?php
/**
 * Plugin Name: Role Lens
 * Description: Grants editors one more capability; takes none away.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\RoleLens;

defined( 'ABSPATH' ) || exit;

/**
 * Lets whoever may edit others' posts see the lens.
 *
 * @param bool[] $capabilities Of the user.
 * @return bool[]
 */
function grant_lens( $capabilities ) {
	if ( ! empty( $capabilities['edit_others_posts'] ) ) {
		$capabilities['use_role_lens'] = true;
	}
	return $capabilities;
}
add_filter( 'user_has_cap', __NAMESPACE__ . '\grant_lens' );
