<?php
/**
 * Action `ws401_accounts`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Accounts;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Finds accounts whose rights can be looked at: by a part of their name, or one of each role.
 */
final class Account_Search extends Action {

	/**
	 * Accounts that are handed over at most.
	 */
	private const MOST = 20;

	/**
	 * Looks for them.
	 *
	 * @return array<string, mixed> Shape: `AccountsSchema` in src/transport/routes/schemas.ts.
	 * @throws Refusal When the current user may not see users.
	 */
	protected function work(): array {
		if ( ! current_user_can( 'list_users' ) || ! current_user_can( 'edit_users' ) ) {
			Refusal::raise( 'forbidden', __( 'Your account may not see and edit the other accounts of this site, so it may not look at their capabilities either.', 'who-said-401' ), 403 );
		}
		$search = trim( self::field( 'search' ) );
		$users  = '' === $search ? self::one_of_each_role() : self::named( $search );
		return array(
			'own'      => self::described( wp_get_current_user() ),
			'accounts' => array_map(
				array( self::class, 'described' ),
				array_values( array_filter( $users, static fn( $user ) => get_current_user_id() !== $user->ID && current_user_can( 'edit_user', $user->ID ) ) )
			),
		);
	}

	/**
	 * An account in few words.
	 *
	 * @param \WP_User $user Account.
	 * @return array{id: int, login: string, name: string, roles: string[]}
	 */
	private static function described( \WP_User $user ): array {
		return array(
			'id'    => $user->ID,
			'login' => $user->user_login,
			'name'  => $user->display_name,
			'roles' => array_values( array_map( array( self::class, 'role_name' ), $user->roles ) ),
		);
	}

	/**
	 * Accounts with a name like that.
	 *
	 * @param string $search Part of a login, display name or address.
	 * @return \WP_User[]
	 */
	private static function named( string $search ): array {
		return get_users(
			array(
				'search'         => '*' . $search . '*',
				'search_columns' => array( 'user_login', 'display_name', 'user_email', 'user_nicename' ),
				'number'         => self::MOST,
				'orderby'        => 'ID',
				'count_total'    => false,
			)
		);
	}

	/**
	 * The oldest account of each role, other than the current user.
	 *
	 * @return \WP_User[]
	 */
	private static function one_of_each_role(): array {
		$users = array();
		foreach ( array_slice( array_keys( wp_roles()->get_names() ), 0, self::MOST ) as $role ) {
			$found = get_users(
				array(
					'role'        => $role,
					'exclude'     => array( get_current_user_id() ), // phpcs:ignore WordPressVIPMinimum.Performance.WPQueryParams -- One account.
					'number'      => 1,
					'orderby'     => 'ID',
					'count_total' => false,
				)
			);
			foreach ( $found as $user ) {
				$users[ $user->ID ] = $user;
			}
		}
		return $users;
	}

	/**
	 * Name of a role as WordPress shows it.
	 *
	 * @param string $role Role.
	 */
	private static function role_name( string $role ): string {
		return translate_user_role( wp_roles()->get_names()[ $role ] ?? $role );
	}
}
