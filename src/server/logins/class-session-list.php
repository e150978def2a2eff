<?php
/**
 * Action `ws401_session_list`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Logins;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Where an account is logged in.
 */
final class Session_List extends Action {

	/**
	 * Lists its sessions.
	 *
	 * @return array<string, mixed> Shape: `SessionListSchema` in src/transport/history/login-schemas.ts.
	 * @throws Refusal When there is no such account, or it is not the current user's to edit.
	 */
	protected function work(): array {
		return self::of( self::account() );
	}

	/**
	 * The account that the field `account` names by its user name or email address; the current user's when it is empty.
	 *
	 * @throws Refusal When there is no such account, or it is not the current user's to edit: both are told the same way.
	 */
	public static function account(): \WP_User {
		$name = trim( self::field( 'account' ) );
		$user = '' === $name ? wp_get_current_user() : get_user_by( 'login', $name );
		if ( ! $user && is_email( $name ) ) {
			$user = get_user_by( 'email', $name );
		}
		if ( ! $user || ! current_user_can( 'edit_user', $user->ID ) ) {
			Refusal::raise( 'ws401_user_unknown', __( 'There is no such account, or yours may not edit it.', 'who-said-401' ), 404 );
		}
		return $user;
	}

	/**
	 * The sessions of an account, the newest first: when they began and until when they last. Nothing that could be used as one, and no
	 * address.
	 *
	 * @param \WP_User $user Account.
	 * @return array{login: string, own: bool, sessions: array<int, array{login: int, expires: int, current: bool}>}
	 */
	public static function of( \WP_User $user ): array {
		$manager  = \WP_Session_Tokens::get_instance( $user->ID );
		$is_own   = get_current_user_id() === $user->ID;
		$current  = $is_own ? $manager->get( wp_get_session_token() ) : null;
		$sessions = array_map(
			static fn( $session ) => array(
				'login'   => (int) ( $session['login'] ?? 0 ),
				'expires' => (int) ( $session['expiration'] ?? 0 ),
				'current' => null !== $current && $session === $current,
			),
			array_values( $manager->get_all() )
		);
		usort( $sessions, static fn( $one, $other ) => $other['login'] <=> $one['login'] );
		return array(
			'login'    => $user->user_login,
			'own'      => $is_own,
			'sessions' => $sessions,
		);
	}
}
