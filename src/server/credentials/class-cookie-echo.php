<?php
/**
 * Which login cookies reach an address.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Answering\Own_Request;
use WhoSaid401\Dry_Runs\Signature;
use WhoSaid401\Logins\Login_Rows;

defined( 'ABSPATH' ) || exit;

/**
 * Answers any address of this site, in place of what lies there, with the names of WordPress's cookies that came along
 * and what this site makes of its own: never with a value. It answers as soon as all plugins are loaded, so neither a
 * closed REST API nor a wall in front of the pages has spoken yet. Only a request with a ticket that an administrator
 * got from this site is touched.
 */
final class Cookie_Echo {

	const ARGUMENT = 'ws401_echo';

	/**
	 * What tickets are signed for.
	 */
	const PURPOSE = 'cookies';

	/**
	 * What core says when it refuses a cookie (`wp_validate_auth_cookie()`), without `auth_cookie_`.
	 */
	const REFUSALS = array( 'malformed', 'expired', 'bad_username', 'bad_hash', 'bad_session_token' );

	/**
	 * Hooks this part in where the argument is there.
	 */
	public static function listen(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only whether it is there.
		if ( isset( $_GET[ self::ARGUMENT ] ) ) {
			add_action( 'plugins_loaded', array( self::class, 'answer' ), PHP_INT_MIN );
		}
	}

	/**
	 * Answers, when the ticket is good.
	 */
	public static function answer(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- The ticket is the proof.
		$ticket = isset( $_GET[ self::ARGUMENT ] ) ? sanitize_text_field( wp_unslash( $_GET[ self::ARGUMENT ] ) ) : '';
		if ( null === Signature::open( self::PURPOSE, $ticket ) ) {
			return;
		}
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- The name that page caches read.
		}
		$seen = array(
			'ws401' => 'cookies',
			'login' => self::opinion( LOGGED_IN_COOKIE, 'logged_in' ),
			'admin' => self::opinion( is_ssl() ? SECURE_AUTH_COOKIE : AUTH_COOKIE, is_ssl() ? 'secure_auth' : 'auth' ),
			'names' => Cookie_Names::short( Cookie_Names::all() ),
			'other' => Cookie_Names::other_logins(),
			'twice' => Cookie_Names::short( Cookie_Names::doubled() ),
		);

		Own_Request::discard_output();
		if ( ! headers_sent() ) {
			status_header( 200 );
			nocache_headers();
			header( 'Cache-Control: no-store, private' );
			header( 'CDN-Cache-Control: no-store' );
			header( 'X-Accel-Expires: 0' );
			header( 'X-LiteSpeed-Cache-Control: no-cache' );
			header( 'Content-Type: application/json; charset=UTF-8' );
			header( 'X-Robots-Tag: noindex' );
		}
		echo wp_json_encode( $seen );
		Own_Request::end_output();
		exit;
	}

	/**
	 * What this site makes of one of its login cookies.
	 *
	 * @param string $name   Name of the cookie.
	 * @param string $scheme What core calls its kind.
	 * @phpstan-param 'auth'|'logged_in'|'secure_auth' $scheme
	 * @return string `missing`, `accepted`, one of `REFUSALS`, or `forgotten`: its session is in the database, and WordPress did not find it.
	 */
	private static function opinion( string $name, string $scheme ): string {
		if ( empty( $_COOKIE[ $name ] ) ) {
			return 'missing';
		}
		$refusal = 'malformed';
		$hear    = static function ( $cookie = null ) use ( &$refusal ): void {
			$refusal = substr( (string) current_action(), strlen( 'auth_cookie_' ) );
			if ( 'bad_session_token' === $refusal && is_array( $cookie ) && self::is_stored( $cookie ) ) {
				$refusal = 'forgotten';
			}
		};
		foreach ( self::REFUSALS as $refused ) {
			add_action( 'auth_cookie_' . $refused, $hear, PHP_INT_MIN );
		}
		$user = wp_validate_auth_cookie( '', $scheme );
		foreach ( self::REFUSALS as $refused ) {
			remove_action( 'auth_cookie_' . $refused, $hear, PHP_INT_MIN );
		}
		return $user ? 'accepted' : $refusal;
	}

	/**
	 * Whether the database has the session of a cookie, whatever is cached. Its signature was found right before.
	 *
	 * @param array<mixed> $cookie Its parts, as `wp_parse_auth_cookie()` gives them.
	 */
	private static function is_stored( array $cookie ): bool {
		$user = get_user_by( 'login', (string) ( $cookie['username'] ?? '' ) );
		return $user && isset( Login_Rows::stored( $user->ID, 1 )[ $user->ID ][ hash( 'sha256', (string) ( $cookie['token'] ?? '' ) ) ] );
	}
}
