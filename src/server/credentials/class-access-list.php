<?php
/**
 * Action `ws401_access_list`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Lists what gives access to an account: its application passwords and, for the current user, the sessions.
 */
final class Access_List extends Action {

	/**
	 * Lists them.
	 *
	 * @return array<string, mixed> Shape: `AccessListSchema` in src/transport/credentials/schemas.ts.
	 * @throws Refusal When the account is not one that the current user may look at.
	 */
	protected function work(): array {
		$current = get_current_user_id();
		$user    = self::user_of_field();
		return array(
			'user'      => self::described( $user ),
			'passwords' => self::passwords( $user->ID ),
			'others'    => current_user_can( 'edit_users' ) ? self::others( $current ) : array(),
			'sessions'  => $user->ID === $current ? Sessions::of( $current ) : array(),
			'nonceAge'  => (int) wp_verify_nonce( self::field( 'restNonce' ), 'wp_rest' ),
			'time'      => time(),
		);
	}

	/**
	 * The account that the request names; the current user's when it names none.
	 *
	 * @throws Refusal When there is no such account, or the current user may not see its passwords.
	 */
	public static function user_of_field(): \WP_User {
		$id   = '' === self::field( 'user' ) ? get_current_user_id() : (int) self::field( 'user' );
		$user = get_userdata( $id );
		if ( ! $user || ! current_user_can( 'list_app_passwords', $id ) ) {
			Refusal::raise( 'ws401_user_unknown', __( 'There is no such account, or yours may not see its application passwords.', 'who-said-401' ), 404 );
		}
		return $user;
	}

	/**
	 * An account in few words.
	 *
	 * @param \WP_User $user Account.
	 * @return array{id: int, login: string, name: string}
	 */
	private static function described( \WP_User $user ): array {
		return array(
			'id'    => $user->ID,
			'login' => $user->user_login,
			'name'  => $user->display_name,
		);
	}

	/**
	 * Its application passwords, without anything that could be used as one.
	 *
	 * @param int $user User id.
	 * @return array<int, array<string, mixed>>
	 */
	private static function passwords( int $user ): array {
		return array_map(
			static fn( $item ) => array(
				'uuid'      => (string) $item['uuid'],
				'name'      => (string) $item['name'],
				'created'   => (int) $item['created'],
				'lastUsed'  => $item['last_used'] ? (int) $item['last_used'] : null,
				'lastIp'    => $item['last_ip'] ? (string) $item['last_ip'] : null,
				'temporary' => Trips::is_ours( $item ),
			),
			array_values( \WP_Application_Passwords::get_user_application_passwords( $user ) )
		);
	}

	/**
	 * Other accounts that have application passwords and may be edited.
	 *
	 * @param int $current User id of whoever asks.
	 * @return array<int, array<string, mixed>>
	 */
	private static function others( int $current ): array {
		$others = array();
		foreach ( Stored_Passwords::by_user() as $id => $count ) {
			$user = get_userdata( $id );
			if ( $user && $id !== $current && current_user_can( 'list_app_passwords', $id ) ) {
				$others[] = self::described( $user ) + array( 'count' => $count );
			}
		}
		return $others;
	}
}
