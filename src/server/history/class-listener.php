<?php
/**
 * What hears of refusals and changes while the history is on.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Logins\Login_Notes;

defined( 'ABSPATH' ) || exit;

/**
 * All that a request loads of the history unless something is refused or changed in it. Nothing here asks the database.
 */
final class Listener {

	/**
	 * Statuses that are refusals; besides, all from 500 on.
	 */
	private const REFUSING = array( 401, 403, 429 );

	/**
	 * Hooks after which something is not what it was. What it is, a look at the whole tells.
	 */
	private const CHANGING = array(
		'activated_plugin',
		'deactivated_plugin',
		'deleted_plugin',
		'switch_theme',
		'upgrader_process_complete',
		'_core_updated_successfully',
		'update_option_home',
		'update_option_siteurl',
		'update_option_permalink_structure',
	);

	/**
	 * Hooks in which WordPress says how a login cookie failed.
	 */
	private const COOKIE_FAILURES = array( 'auth_cookie_malformed', 'auth_cookie_expired', 'auth_cookie_bad_username', 'auth_cookie_bad_hash', 'auth_cookie_bad_session_token' );

	/**
	 * What is noted as it is said, by hook.
	 */
	private const HEARD = array(
		'wp_login_failed'                            => array( Refusals::class, 'note_login' ),
		'application_password_failed_authentication' => array( Refusals::class, 'note_password' ),
		'wp_verify_nonce_failed'                     => array( Refusals::class, 'note_nonce' ),
		'check_ajax_referer'                         => array( self::class, 'see_nonce' ),
		'check_admin_referer'                        => array( self::class, 'see_nonce' ),
		'wp_create_application_password'             => array( Changes::class, 'note_password' ),
		'wp_delete_application_password'             => array( Changes::class, 'note_password' ),
	);

	/**
	 * What was changed in this request: `hook` and its arguments.
	 *
	 * @var array<int, array{string, array<int|string, mixed>}>
	 */
	private static $changes = array();

	/**
	 * Whether the request itself has been answered by the REST API.
	 *
	 * @var bool
	 */
	private static $is_answered = false;

	/**
	 * Hooks this part in. A request of a search of ours is refused on purpose and counts for nothing.
	 */
	public static function listen(): void {
		if ( defined( 'WS401_GATE' ) ) {
			return;
		}
		add_filter( 'rest_post_dispatch', array( self::class, 'see_rest' ), PHP_INT_MAX, 3 );
		add_filter( 'wp_die_ajax_handler', array( self::class, 'see_ajax' ), PHP_INT_MAX );
		foreach ( self::HEARD as $hook => $listener ) {
			add_action(
				$hook,
				static function ( ...$arguments ) use ( $listener ): void {
					self::try_to( $listener, ...$arguments ); // @phpstan-ignore argument.type (each class has the method it stands with)
				},
				10,
				2
			);
		}
		foreach ( self::COOKIE_FAILURES as $hook ) {
			add_action( $hook, array( self::class, 'see_cookie' ) );
		}
		foreach ( self::CHANGING as $hook ) {
			add_action( $hook, array( self::class, 'see_change' ), 10, 2 );
		}
		add_action( 'ws401_watch_changed', array( Watch_Mail::class, 'send' ), 10, 2 );
		add_action( 'set_logged_in_cookie', array( self::class, 'see_login' ), 10, 6 );
		add_action( 'update_user_meta', array( self::class, 'see_sessions' ), 10, 4 );
		add_action( 'delete_user_meta', array( self::class, 'see_sessions' ), 10, 3 ); // Without what is deleted.
		add_action( 'application_password_did_authenticate', array( self::class, 'see_first_use' ), 10, 2 );
		add_filter( 'wp_privacy_personal_data_exporters', array( Privacy::class, 'add_exporter' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( Privacy::class, 'add_eraser' ) );
		add_action( 'shutdown', array( self::class, 'end' ), PHP_INT_MAX );
	}

	/**
	 * Sees an answer of the REST API.
	 *
	 * @param mixed $response The answer.
	 * @param mixed $server   The REST server.
	 * @param mixed $request  The request.
	 * @return mixed The same answer.
	 */
	public static function see_rest( $response, $server, $request ) {
		if ( self::$is_answered || ! defined( 'REST_REQUEST' ) || ! REST_REQUEST || ! $response instanceof \WP_REST_Response || ! $request instanceof \WP_REST_Request ) {
			return $response;
		}
		if ( self::is_refusing( $response->get_status() ) ) {
			self::try_to( array( Refusals::class, 'note_rest' ), $response, $request );
		}
		// What is dispatched after the request itself is embedded in its answer: it was refused to nobody.
		$asked             = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
		self::$is_answered = is_string( $asked ) && untrailingslashit( $asked ) === untrailingslashit( $request->get_route() );
		return $response;
	}

	/**
	 * Puts itself before what ends an admin-ajax request.
	 *
	 * @param mixed $handler What ends it.
	 * @return mixed
	 */
	public static function see_ajax( $handler ) {
		if ( ! is_callable( $handler ) ) {
			return $handler;
		}
		return static function ( ...$arguments ) use ( $handler ) {
			if ( in_array( $arguments[0] ?? '', array( 0, -1, '0', '-1' ), true ) ) {
				self::try_to( array( Refusals::class, 'note_ajax' ), (string) $arguments[0], $arguments[2] ?? array() );
			}
			return $handler( ...$arguments );
		};
	}

	/**
	 * Sees whether a nonce was good; an empty one is tried by nobody else.
	 *
	 * @param mixed $action What it is for.
	 * @param mixed $result False when it was not good.
	 */
	public static function see_nonce( $action, $result ): void {
		if ( false === $result ) {
			Refusals::note_nonce( '', $action );
		}
	}

	/**
	 * Sees how a login cookie failed. Also told where none was sent at all, with every request of a visitor.
	 *
	 * @param mixed $cookie The cookie, or what stands in it.
	 */
	public static function see_cookie( $cookie ): void {
		$sent = is_array( $cookie ) ? 'parsed' : $cookie;
		if ( ! is_string( $sent ) || '' === $sent ) {
			// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only whether it is empty.
			$sent = $_COOKIE[ is_ssl() ? SECURE_AUTH_COOKIE : AUTH_COOKIE ] ?? '';
		}
		if ( is_string( $sent ) && '' !== trim( $sent ) ) {
			self::try_to( array( Refusals::class, 'note_cookie' ), (string) current_action(), $cookie );
			if ( is_array( $cookie ) ) {
				self::try_to( array( Login_Notes::class, 'refuse' ), (string) current_action(), $cookie );
			}
		}
	}

	/**
	 * Sees a login begin.
	 *
	 * @param mixed ...$given What the hook gives: the cookie, when it and when the login expires, whose it is, its kind, its token.
	 */
	public static function see_login( ...$given ): void {
		self::try_to( array( Login_Notes::class, 'begin' ), $given[2] ?? 0, $given[3] ?? 0, $given[5] ?? '' );
	}

	/**
	 * Sees what an account has of sessions being replaced.
	 *
	 * @param mixed $row   Id of the row, or ids.
	 * @param mixed $user  Whose; 0 for everybody's.
	 * @param mixed $key   Its name.
	 * @param mixed $later What is stored then; null where it is deleted.
	 */
	public static function see_sessions( $row, $user, $key, $later = null ): void {
		if ( 'session_tokens' === $key ) {
			self::try_to( array( Login_Notes::class, 'replace' ), $user, $later );
		}
	}

	/**
	 * Sees that something has changed.
	 *
	 * @param mixed ...$arguments What the hook gives.
	 */
	public static function see_change( ...$arguments ): void {
		self::$changes[] = array( (string) current_action(), $arguments );
	}

	/**
	 * Sees an application password that was good.
	 *
	 * @param mixed $user Whose.
	 * @param mixed $item What is stored of it, as it was before this use.
	 */
	public static function see_first_use( $user, $item ): void {
		if ( $user instanceof \WP_User && is_array( $item ) && empty( $item['last_used'] ) ) {
			self::try_to( array( Changes::class, 'note_first_use' ), $user->ID, $item );
		}
	}

	/**
	 * At the end of the request: what was seen is written after everything else, the sending of the answer too.
	 */
	public static function end(): void {
		$status = http_response_code();
		if ( is_int( $status ) && self::is_refusing( $status ) ) {
			self::try_to( array( Refusals::class, 'note_end' ), $status );
		}
		if ( array() !== self::$changes || class_exists( Notes::class, false ) ) {
			// After what others do at the end.
			register_shutdown_function( array( self::class, 'try_to' ), array( self::class, 'write' ) );
		}
	}

	/**
	 * Writes what was seen, unless the history was switched off meanwhile.
	 */
	public static function write(): void {
		if ( ! Switcher::is_on() ) {
			return;
		}
		Notes::send_answer_first();
		if ( array() !== self::$changes ) {
			Changes::look( self::$changes );
		}
		if ( class_exists( Login_Notes::class, false ) ) {
			self::try_to( array( Login_Notes::class, 'settle' ) );
			Notes::write();
			self::try_to( array( Login_Notes::class, 'after' ) );
			return;
		}
		Notes::write();
	}

	/**
	 * Does a part of the work. What goes wrong in it, or in what other plugins add to what it asks for, is no trouble of the site's.
	 *
	 * @param callable $part         What to do.
	 * @param mixed    ...$arguments With what.
	 */
	public static function try_to( callable $part, ...$arguments ): void {
		global $wp_current_filter;
		$were = $wp_current_filter;
		try {
			$part( ...$arguments );
		} catch ( \Throwable $thrown ) {
			// Where it was thrown out of a filter, WordPress takes that for the one it is in.
			$wp_current_filter = $were; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As above.
		}
	}

	/**
	 * Whether a status is a refusal.
	 *
	 * @param int $status HTTP status.
	 */
	private static function is_refusing( int $status ): bool {
		return $status >= 500 || in_array( $status, self::REFUSING, true );
	}
}
