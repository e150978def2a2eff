<?php
/**
 * What the history keeps of logins.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Logins;

use WhoSaid401\History\Listener;
use WhoSaid401\History\Notes;
use WhoSaid401\History\Spool;

defined( 'ABSPATH' ) || exit;

/**
 * Notes when a login begins, until when it is meant to last, and how it ends: by code that takes its session away, or by its cookie
 * being refused. Neither cookie nor token is kept: a login is told from others by a salted hash.
 */
final class Login_Notes {

	/**
	 * Where WordPress keeps sessions, by the hash of their token.
	 */
	const META = 'session_tokens';

	/**
	 * Seconds by which a login may lie in the future before the clock is said to have been wrong.
	 */
	const TOLERATED = 300;

	/**
	 * Sessions that are looked through where those of everybody are taken away at once.
	 */
	private const MOST = 200;

	/**
	 * Cookies that were refused in this request: by the id of their login, how and what was in them.
	 *
	 * @var array<string, array{code: string, user: int, token: string, expires: int}>
	 */
	private static $refused = array();

	/**
	 * Whether a login has begun in this request.
	 *
	 * @var bool
	 */
	private static $has_begun = false;

	/**
	 * A login begins: WordPress hands out its cookie.
	 *
	 * @param mixed $expires Until when it is meant to last, in seconds since the epoch.
	 * @param mixed $user    Whose.
	 * @param mixed $token   Its token, of which a hash is kept.
	 */
	public static function begin( $expires, $user, $token ): void {
		if ( ! is_string( $token ) || '' === $token ) {
			return;
		}
		$domain          = defined( 'COOKIE_DOMAIN' ) && is_string( COOKIE_DOMAIN ) ? COOKIE_DOMAIN : '';
		self::$has_begun = true;
		self::note(
			self::id( self::verifier( $token ) ),
			'began',
			(int) $user,
			array_filter(
				array(
					'expires' => (int) $expires,
					'keys'    => self::keys(),
					'domain'  => self::is_within( self::host(), $domain ) ? '' : substr( $domain, 0, 100 ),
					'ahead'   => self::ahead( (int) $user ),
				)
			)
		);
	}

	/**
	 * Sessions of an account are about to be stored anew, or to be deleted: those that are gone then, though their time is not over, end.
	 *
	 * @param mixed $user  Whose; 0 for everybody's.
	 * @param mixed $later What is stored then; null where they are deleted.
	 */
	public static function replace( $user, $later ): void {
		$by    = null;
		$later = is_array( $later ) ? $later : array();
		foreach ( 0 === (int) $user ? self::of_everybody() : array( (int) $user => get_user_meta( (int) $user, self::META, true ) ) as $whose => $sessions ) {
			foreach ( array_diff_key( is_array( $sessions ) ? $sessions : array(), $later ) as $verifier => $session ) {
				$expires = (int) ( is_array( $session ) ? $session['expiration'] ?? 0 : $session );
				if ( $expires <= time() ) {
					continue;
				}
				$by = $by ?? Ender::found();
				self::note(
					self::id( (string) $verifier ),
					$by['way'],
					(int) $whose,
					array(
						'login'   => (int) ( is_array( $session ) ? $session['login'] ?? 0 : 0 ),
						'expires' => $expires,
					) + $by['code']
				);
			}
		}
	}

	/**
	 * A login cookie was refused. Whether it is of a login that the history has, is looked up when the answer has been sent: anybody can
	 * send a cookie with a name in it.
	 *
	 * @param string               $hook   WordPress's word for how.
	 * @param array<string, mixed> $cookie What stands in it.
	 */
	public static function refuse( string $hook, array $cookie ): void {
		$name = $cookie['username'] ?? '';
		$user = is_string( $name ) ? get_user_by( 'login', $name ) : false;
		// Without a salt no login has been noted.
		if ( ! $user || ! is_string( $cookie['token'] ?? null ) || false === get_option( Login_Rows::SALT ) ) {
			return;
		}
		$token                               = self::verifier( $cookie['token'] );
		self::$refused[ self::id( $token ) ] = array(
			'code'    => substr( $hook, strlen( 'auth_cookie_' ) ),
			'user'    => $user->ID,
			'token'   => $token,
			'expires' => (int) ( $cookie['expiration'] ?? 0 ),
		);
	}

	/**
	 * Notes what became of the logins whose cookies were refused, before all is written.
	 */
	public static function settle(): void {
		$refused       = self::$refused;
		self::$refused = array();
		foreach ( $refused as $id => $one ) {
			$known = Login_Rows::ways( $id, $one['user'] );
			if ( array( 'began' ) !== $known ) {
				continue;
			}
			$way = array(
				'expired'           => 'expired',
				'bad_hash'          => 'hash',
				'bad_session_token' => self::is_stored( $one['user'], $one['token'] ) ? 'cache' : 'gone',
			)[ $one['code'] ] ?? '';
			if ( '' !== $way ) {
				self::note(
					(string) $id,
					$way,
					$one['user'],
					array(
						'expires' => $one['expires'],
						'keys'    => self::keys(),
					)
				);
			}
		}
	}

	/**
	 * After all is written: a login is looked up by the very next request.
	 */
	public static function after(): void {
		if ( self::$has_begun ) {
			self::$has_begun = false;
			Spool::flush();
		}
	}

	/**
	 * Notes one.
	 *
	 * @param string               $id     The login's.
	 * @param string               $way    `began`, or how it ended.
	 * @param int                  $user   Whose.
	 * @param array<string, mixed> $detail What else is known.
	 */
	private static function note( string $id, string $way, int $user, array $detail ): void {
		Notes::add(
			array(
				'kind'    => Login_Rows::KIND,
				'subject' => $id,
				'code'    => $way,
				'user_id' => $user,
				'detail'  => (string) wp_json_encode( array( 'at' => time() ) + $detail, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ),
			)
		);
	}

	/**
	 * What a login is told by: a hash of its token's hash, salted anew each time the history is switched on.
	 *
	 * @param string $verifier The token's hash, as WordPress stores it.
	 */
	private static function id( string $verifier ): string {
		$salt = get_option( Login_Rows::SALT );
		if ( ! is_string( $salt ) || '' === $salt ) {
			$salt = bin2hex( random_bytes( 16 ) );
			update_option( Login_Rows::SALT, $salt, false );
		}
		return substr( hash_hmac( 'sha256', $verifier, $salt ), 0, 16 );
	}

	/**
	 * The hash of a token, as WP_Session_Tokens::hash_token() makes it.
	 *
	 * @param string $token Token.
	 */
	private static function verifier( string $token ): string {
		return hash( 'sha256', $token );
	}

	/**
	 * A mark of the keys that cookies are signed with, as filters leave them.
	 */
	private static function keys(): string {
		return substr( hash_hmac( 'sha256', 'logins', wp_salt( 'auth' ) . wp_salt( 'secure_auth' ) . wp_salt( 'logged_in' ) ), 0, 12 );
	}

	/**
	 * Whether a host belongs to the domain that cookies are made for.
	 *
	 * @param string $host   Host.
	 * @param string $domain Domain; empty for the host itself.
	 */
	private static function is_within( string $host, string $domain ): bool {
		$domain = ltrim( strtolower( $domain ), '.' );
		return '' === $domain || '' === $host || $host === $domain || substr( $host, -strlen( $domain ) - 1 ) === '.' . $domain;
	}

	/**
	 * The host that was asked, without its port; empty where none was.
	 */
	private static function host(): string {
		$host = isset( $_SERVER['HTTP_HOST'] ) ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_HOST'] ) ) : '';
		return (string) preg_replace( '/:\d+\z/', '', strtolower( $host ) );
	}

	/**
	 * By how many seconds the clock was ahead of now when this account logged in before; 0 where nothing shows it.
	 *
	 * @param int $user User id.
	 */
	private static function ahead( int $user ): int {
		$sessions = get_user_meta( $user, self::META, true );
		$latest   = 0;
		foreach ( is_array( $sessions ) ? $sessions : array() as $session ) {
			$latest = max( $latest, (int) ( is_array( $session ) ? $session['login'] ?? 0 : 0 ) );
		}
		return $latest > time() + self::TOLERATED ? $latest - time() : 0;
	}

	/**
	 * Whether the database has a session that WordPress did not find: then what stands between the two has forgotten it.
	 *
	 * @param int    $user  User id.
	 * @param string $token The token's hash.
	 */
	private static function is_stored( int $user, string $token ): bool {
		foreach ( Login_Rows::stored( $user, 1 ) as $sessions ) {
			return isset( $sessions[ $token ] );
		}
		return false;
	}

	/**
	 * The sessions of everybody, as far as that is little work.
	 *
	 * @return array<int, mixed> By user id.
	 */
	private static function of_everybody(): array {
		return Login_Rows::stored( null, self::MOST );
	}
}
