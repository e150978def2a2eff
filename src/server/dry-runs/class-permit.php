<?php
/**
 * What a dry run's permit says.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Dry_Runs;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Sending\Site_Origins;

defined( 'ABSPATH' ) || exit;

/**
 * A permit makes one unsafe REST request do nothing; a challenge shows, before that, that this plugin of this site listens at
 * the very same address. Both are bound to site, host and address, the permit also to method, user and session.
 *
 * Payload: `m` method, `u` address (`Bound_Url`), `h` hosts, `s` site, `i` user, `k` the session's cookie, `l` the session's
 * entry, `n` id, `x` expiry.
 */
final class Permit {

	const PERMIT    = 'permit';
	const CHALLENGE = 'challenge';

	/**
	 * Signs a permit for one request of the current user.
	 *
	 * @param string $method  Effective method.
	 * @param string $url     Absolute address.
	 * @param int    $expires Seconds since the epoch.
	 * @throws Refusal When it cannot be noted.
	 */
	public static function seal( string $method, string $url, int $expires ): string {
		$user  = get_current_user_id();
		$token = wp_get_session_token();
		return Signature::seal(
			self::PERMIT,
			array(
				'm' => strtoupper( $method ),
				'i' => $user,
				'k' => '' === $token ? '' : Signature::mark( 'session', $token ),
				'l' => '' === $token ? '' : self::entry( \WP_Session_Tokens::get_instance( $user )->get( $token ) ),
				'n' => Permit_Rows::add( $expires ),
			) + self::place( $url ),
			$expires
		);
	}

	/**
	 * Signs a challenge for an address, and says what its answer must be.
	 *
	 * @param string $url     Absolute address.
	 * @param int    $expires Seconds since the epoch.
	 * @return array{ticket: string, answer: string}
	 */
	public static function challenge( string $url, int $expires ): array {
		$id = bin2hex( random_bytes( 16 ) );
		return array(
			'ticket' => Signature::seal( self::CHALLENGE, array( 'n' => $id ) + self::place( $url ), $expires ),
			'answer' => self::answer_to( $id ),
		);
	}

	/**
	 * The answer to a challenge.
	 *
	 * @param string $id The challenge's id.
	 */
	public static function answer_to( string $id ): string {
		return Signature::mark( 'challenge', $id );
	}

	/**
	 * Whether a permit or a challenge was given for this site, host and address, and in time.
	 *
	 * @param array<string, mixed> $payload What the token says.
	 * @param string               $host    Host of the request, with its port.
	 * @param string               $uri     Path and query of the request.
	 */
	public static function is_for( array $payload, string $host, string $uri ): bool {
		return Signature::is_timely( $payload )
			&& is_string( $payload['s'] ?? null ) && hash_equals( self::site(), $payload['s'] )
			&& is_array( $payload['h'] ?? null ) && in_array( strtolower( $host ), $payload['h'], true )
			&& is_string( $payload['u'] ?? null ) && hash_equals( $payload['u'], Bound_Url::of( $uri ) );
	}

	/**
	 * Whether a permit's session is still there, and none but it is in the request. A request without a login cookie is
	 * one that the page sends as a visitor, or with a password.
	 *
	 * @param array<string, mixed> $payload What the permit says.
	 * @param string               $cookie  Session token of the request's login cookie; empty when there is none.
	 */
	public static function is_of_session( array $payload, string $cookie ): bool {
		$key   = $payload['k'] ?? null;
		$entry = $payload['l'] ?? null;
		$user  = $payload['i'] ?? null;
		if ( ! is_string( $key ) || ! is_string( $entry ) || ! is_int( $user ) ) {
			return false;
		}
		if ( '' !== $cookie && ! hash_equals( $key, Signature::mark( 'session', $cookie ) ) ) {
			return false;
		}
		if ( '' === $entry ) {
			// Whoever asked was logged in by something else than WordPress's sessions.
			return '' === $key;
		}
		foreach ( \WP_Session_Tokens::get_instance( $user )->get_all() as $session ) {
			if ( hash_equals( $entry, self::entry( $session ) ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Session token of the login cookie that a request brings; empty when it brings none that can be read. Whether it is valid is
	 * WordPress's to say, later.
	 */
	public static function session_in_request(): string {
		$cookie = wp_parse_auth_cookie( '', 'logged_in' );
		return is_array( $cookie ) ? (string) $cookie['token'] : '';
	}

	/**
	 * Where a token is good: this site, the host of the address (or the one that the site itself sees, behind a proxy
	 * that writes another), the address.
	 *
	 * @param string $url Absolute address.
	 * @return array{u: string, h: string[], s: string}
	 */
	private static function place( string $url ): array {
		return array(
			'u' => Bound_Url::of( $url ),
			'h' => array_values( array_unique( array( self::host_of( $url ), self::host() ) ) ),
			's' => self::site(),
		);
	}

	/**
	 * Host of the current request, with its port.
	 */
	public static function host(): string {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only compared.
		return isset( $_SERVER['HTTP_HOST'] ) && is_string( $_SERVER['HTTP_HOST'] ) ? strtolower( $_SERVER['HTTP_HOST'] ) : '';
	}

	/**
	 * Host of an address, with its port when it is not the scheme's own.
	 *
	 * @param string $url Absolute address.
	 */
	public static function host_of( string $url ): string {
		return (string) preg_replace( '#^https?://#', '', Site_Origins::origin( $url ) );
	}

	/**
	 * What tells this site from every other, also from a copy that has the same keys.
	 */
	private static function site(): string {
		global $wpdb;
		return substr( hash( 'sha256', DB_NAME . '|' . $wpdb->prefix . '|' . get_current_blog_id() ), 0, 16 );
	}

	/**
	 * What tells a session from the user's others. Its token is not in the permit, and only core knows the name it stores it by.
	 *
	 * @param mixed $session As `WP_Session_Tokens` keeps it.
	 */
	private static function entry( $session ): string {
		return is_array( $session ) ? Signature::mark( 'entry', ( $session['login'] ?? '' ) . '|' . ( $session['expiration'] ?? '' ) ) : '';
	}
}
