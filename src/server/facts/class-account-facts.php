<?php
/**
 * Facts about the account that asks.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Collects `AccountFacts`.
 */
final class Account_Facts {

	/**
	 * Who is logged in, and what matters to the probes.
	 *
	 * @return array<string, mixed>
	 */
	public static function collect(): array {
		$user = wp_get_current_user();
		return array(
			'id'               => $user->ID,
			'login'            => $user->user_login,
			'roles'            => array_values( $user->roles ),
			'canManageOptions' => current_user_can( 'manage_options' ),
			'canEditPosts'     => current_user_can( 'edit_posts' ),
		);
	}
}
