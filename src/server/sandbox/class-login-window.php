<?php
/**
 * Logins count, also in a request that changes nothing.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Lifts the guards while WordPress decides about a login that a request brings, so that what limits guesses counts
 * and what keeps a log writes. Else a test request would be a way of guessing passwords without being counted.
 */
final class Login_Window {

	/**
	 * Hooks that run while a password, a token or a cookie is being judged, or right after it was found wrong.
	 */
	private const HOOKS = array(
		'wp_authenticate',
		'authenticate',
		'wp_login_failed',
		'wp_authenticate_application_password_errors',
		'application_password_failed_authentication',
		'auth_cookie_malformed',
		'auth_cookie_bad_username',
		'auth_cookie_bad_hash',
		'auth_cookie_bad_session_token',
	);

	/**
	 * Those of them that WordPress also runs where it only shows its login form.
	 */
	private const OF_FORM = array( 'wp_authenticate', 'authenticate' );

	/**
	 * Hooks that say that a login was wrong.
	 */
	private const FAILURES = array( 'wp_login_failed', 'application_password_failed_authentication' );

	/**
	 * How many of them are running, one inside the other.
	 *
	 * @var int
	 */
	private static $depth = 0;

	/**
	 * Watches, for a request whose guards are up.
	 *
	 * @param callable $on_failure Called without arguments for each wrong login, with the guards lifted.
	 */
	public static function watch( callable $on_failure ): void {
		foreach ( self::shows_form() ? array_diff( self::HOOKS, self::OF_FORM ) : self::HOOKS as $hook ) {
			self::watch_hook( $hook );
		}
		if ( self::brings_login() ) {
			self::watch_hook( 'determine_current_user' );
			// A right one is noted by core with the time and the address: that is not counted, and not needed.
			add_action( 'wp_authenticate_application_password_errors', array( self::class, 'shut_when_right' ), PHP_INT_MAX );
		}
		foreach ( self::FAILURES as $hook ) {
			add_action( $hook, static fn() => $on_failure(), PHP_INT_MAX - 1 );
		}
	}

	/**
	 * Lifts the guards with the first callback of a hook and puts them up again with the last.
	 *
	 * @param string $hook Hook.
	 */
	private static function watch_hook( string $hook ): void {
		add_filter(
			$hook,
			static function ( $value = null ) {
				if ( 0 === self::$depth++ ) {
					Side_Effects::lift();
				}
				return $value;
			},
			PHP_INT_MIN
		);
		add_filter(
			$hook,
			static function ( $value = null ) {
				if ( self::$depth > 0 && 0 === --self::$depth ) {
					Side_Effects::restore();
				}
				return $value;
			},
			PHP_INT_MAX
		);
	}

	/**
	 * Puts the guards up again before core notes when an application password was used last.
	 *
	 * @param mixed $error What speaks against the password.
	 */
	public static function shut_when_right( $error ): void {
		if ( $error instanceof \WP_Error && ! $error->has_errors() ) {
			Side_Effects::restore();
		}
	}

	/**
	 * Whether nothing is asked for but the login form: no login comes with that (the gate lets nothing else be asked of it), so there is
	 * none to be judged, and nothing to be counted.
	 */
	private static function shows_form(): bool {
		return ( $_SERVER['SCRIPT_FILENAME'] ?? '' ) === ABSPATH . 'wp-login.php' && ! self::brings_login(); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only compared.
	}

	/**
	 * Whether the request brings a login in its Authorization header. A plugin that reads such a login counts wrong ones
	 * wherever it likes, most often right where it says who the user is.
	 */
	public static function brings_login(): bool {
		return isset( $_SERVER['PHP_AUTH_USER'] ) || ! empty( $_SERVER['HTTP_AUTHORIZATION'] ) || ! empty( $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] );
	}
}
