<?php
/**
 * The sessions of an account.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

defined( 'ABSPATH' ) || exit;

/**
 * Reads where an account is logged in with a cookie. Of other people nothing is read.
 */
final class Sessions {

	/**
	 * The sessions that WordPress accepts, the newest first.
	 *
	 * @param int $user User id of whoever asks.
	 * @return array<int, array<string, mixed>> Times in seconds since the epoch.
	 */
	public static function of( int $user ): array {
		$manager  = \WP_Session_Tokens::get_instance( $user );
		$own      = $manager->get( wp_get_session_token() );
		$sessions = array_map(
			static fn( $session ) => array(
				'login'     => (int) ( $session['login'] ?? 0 ),
				'expires'   => (int) ( $session['expiration'] ?? 0 ),
				'ip'        => (string) ( $session['ip'] ?? '' ),
				'userAgent' => substr( (string) ( $session['ua'] ?? '' ), 0, 300 ),
				'current'   => $session === $own,
			),
			array_values( $manager->get_all() )
		);
		usort( $sessions, static fn( $a, $b ) => $b['login'] <=> $a['login'] );
		return $sessions;
	}
}
