<?php
/**
 * Action `ws401_checklist`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Prevention;

use WhoSaid401\Actions\Action;
use WhoSaid401\Credentials\Stored_Passwords;
use WhoSaid401\Credentials\Trips;
use WhoSaid401\Screen\Editors_Text;

defined( 'ABSPATH' ) || exit;

/**
 * Measures what keeps logins from failing one day: of passwords, accounts, .htaccess, keys and addresses.
 */
final class Checklist extends Action {

	/**
	 * Measures.
	 *
	 * @return array<string, mixed> Shape: `ChecklistSchema` in src/transport/prevention/schemas.ts.
	 */
	protected function work(): array {
		$users = self::users();
		return array(
			'time'        => time(),
			'environment' => wp_get_environment_type(),
			'home'        => home_url( '/' ),
			'siteurl'     => site_url( '/' ),
			'isSsl'       => is_ssl(),
			'passwords'   => array_merge( array(), ...array_map( array( self::class, 'passwords' ), $users ) ),
			'programs'    => array_values( array_filter( array_map( array( self::class, 'program' ), $users ) ) ),
			'passThrough' => Pass_Through::place(),
			'keys'        => Config_Keys::faults(),
			'forEditors'  => Editors_Text::text(),
		);
	}

	/**
	 * Accounts with application passwords that whoever asks may edit.
	 *
	 * @return \WP_User[]
	 */
	private static function users(): array {
		$users = array_map( 'get_userdata', array_keys( Stored_Passwords::by_user() ) );
		return array_values( array_filter( $users, static fn( $user ) => $user && current_user_can( 'edit_user', $user->ID ) && current_user_can( 'list_app_passwords', $user->ID ) ) );
	}

	/**
	 * The application passwords of an account, without anything that could be used as one.
	 *
	 * @param \WP_User $user Account.
	 * @return array<int, array{account: string, profile: string, name: string, created: int, lastUsed: int|null}>
	 */
	private static function passwords( \WP_User $user ): array {
		$own = array_filter( \WP_Application_Passwords::get_user_application_passwords( $user->ID ), static fn( $item ) => ! Trips::is_ours( $item ) );
		return array_map(
			static fn( $item ) => array(
				'account'  => $user->user_login,
				'profile'  => self::profile( $user ),
				'name'     => (string) $item['name'],
				'created'  => (int) $item['created'],
				'lastUsed' => $item['last_used'] ? (int) $item['last_used'] : null,
			),
			array_values( $own )
		);
	}

	/**
	 * An account that may do everything, that an app has logged in to, and in which nobody is logged in with a browser.
	 *
	 * @param \WP_User $user Account.
	 * @return array{account: string, profile: string}|null
	 */
	private static function program( \WP_User $user ): ?array {
		$is_used = array() !== array_filter( self::passwords( $user ), static fn( $item ) => null !== $item['lastUsed'] );
		if ( ! $is_used || ! user_can( $user, 'manage_options' ) || array() !== \WP_Session_Tokens::get_instance( $user->ID )->get_all() ) {
			return null;
		}
		return array(
			'account' => $user->user_login,
			'profile' => self::profile( $user ),
		);
	}

	/**
	 * Where an account is edited.
	 *
	 * @param \WP_User $user Account.
	 */
	private static function profile( \WP_User $user ): string {
		return get_edit_user_link( $user->ID );
	}
}
