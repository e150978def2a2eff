<?php
/**
 * Refusals, as the history keeps them.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

// Nothing is done with what a request says but to name its kind.
// phpcs:disable WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput

/**
 * Makes a note of each. Kept is what the site's own code says (a route's pattern, an action that exists, a code), never what the
 * request brought: a typed name may be a password, an address may hold a key.
 *
 * One request may show under two kinds: a login cookie that has expired, and the answer 401 that came of it.
 */
final class Refusals {

	/**
	 * Methods that are told apart.
	 */
	private const METHODS = array( 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS' );

	/**
	 * An answer of the REST API.
	 *
	 * @param \WP_REST_Response $response The answer.
	 * @param \WP_REST_Request  $request  The request.
	 */
	public static function note_rest( \WP_REST_Response $response, \WP_REST_Request $request ): void {
		$data = $response->get_data();
		self::note(
			array(
				'kind'    => 'rest',
				'subject' => self::pattern_of( (string) $response->get_matched_route(), $request->get_route() ),
				'method'  => $request->get_method(),
				'status'  => $response->get_status(),
				'code'    => is_array( $data ) ? Kept_Text::code( $data['code'] ?? '' ) : '',
				'user_id' => get_current_user_id(),
			),
			true
		);
	}

	/**
	 * An admin-ajax request that ends with `0` or `-1`.
	 *
	 * @param string $said      Which.
	 * @param mixed  $arguments What wp_die() was given.
	 */
	public static function note_ajax( string $said, $arguments ): void {
		self::note(
			array(
				'kind'    => 'ajax',
				'subject' => self::action(),
				'status'  => is_array( $arguments ) && isset( $arguments['response'] ) ? (int) $arguments['response'] : (int) http_response_code(),
				'code'    => $said,
				'user_id' => get_current_user_id(),
			)
		);
	}

	/**
	 * A request that has ended with a status that nothing else was said about: other code answered, or PHP stopped.
	 *
	 * @param int $status HTTP status.
	 */
	public static function note_end( int $status ): void {
		$kind = wp_doing_ajax() ? 'ajax' : ( self::is_rest() ? 'rest' : '' );
		if ( '' === $kind || Notes::has( $kind ) ) {
			return;
		}
		$fatal = 500 <= $status ? Fatal_Place::found() : null;
		$asked = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
		self::note(
			array(
				'kind'      => $kind,
				'subject'   => 'ajax' === $kind ? self::action() : self::pattern_of( '', is_string( $asked ) ? $asked : '' ),
				'status'    => $status,
				'code'      => null === $fatal ? '' : 'fatal_error',
				'component' => $fatal ?? '',
				'user_id'   => did_action( 'set_current_user' ) ? get_current_user_id() : 0,
			)
		);
	}

	/**
	 * A login that failed.
	 *
	 * @param mixed $name  What was typed for the name. Kept is the account alone, where there is one.
	 * @param mixed $error Why.
	 */
	public static function note_login( $name, $error = null ): void {
		$code = $error instanceof \WP_Error ? Kept_Text::code( $error->get_error_code() ) : '';
		self::note(
			array(
				'kind'    => 'login',
				'subject' => self::door(),
				'code'    => $code,
				'user_id' => 'incorrect_password' === $code && is_string( $name ) ? self::account( $name ) : 0,
			)
		);
	}

	/**
	 * An application password that was refused. Over XML-RPC it is only tried after the account's own, and the login that fails then
	 * is noted.
	 *
	 * @param mixed $error Why.
	 */
	public static function note_password( $error ): void {
		if ( defined( 'XMLRPC_REQUEST' ) && XMLRPC_REQUEST ) {
			return;
		}
		$name = $_SERVER['PHP_AUTH_USER'] ?? '';
		self::note(
			array(
				'kind'    => 'password',
				'subject' => self::door(),
				'code'    => $error instanceof \WP_Error ? Kept_Text::code( $error->get_error_code() ) : '',
				'user_id' => is_string( $name ) ? self::account( $name ) : 0,
			)
		);
	}

	/**
	 * A nonce that was refused.
	 *
	 * @param mixed $nonce  The nonce, which is not kept.
	 * @param mixed $action What it was for.
	 */
	public static function note_nonce( $nonce, $action ): void {
		self::note(
			array(
				'kind'    => 'nonce',
				'subject' => Kept_Text::action( is_scalar( $action ) ? (string) $action : '' ),
				'user_id' => did_action( 'set_current_user' ) ? get_current_user_id() : 0,
			)
		);
	}

	/**
	 * A login cookie that was refused.
	 *
	 * @param string $hook   WordPress's word for how.
	 * @param mixed  $cookie What stands in it, where it could be read.
	 */
	public static function note_cookie( string $hook, $cookie ): void {
		$name = is_array( $cookie ) ? $cookie['username'] ?? '' : '';
		$code = substr( $hook, strlen( 'auth_cookie_' ) );
		self::note(
			array(
				'kind'    => 'cookie',
				'code'    => $code,
				// Not proven, unless the session alone is gone: anybody can write a name into a cookie.
				'user_id' => is_string( $name ) && 'bad_username' !== $code ? self::account( $name ) : 0,
			)
		);
	}

	/**
	 * Notes one, with what all have in common.
	 *
	 * @param array<string, mixed> $entry  Columns.
	 * @param bool                 $counts Whether one that is alike counts once more in this request.
	 */
	private static function note( array $entry, bool $counts = false ): void {
		$method          = $entry['method'] ?? $_SERVER['REQUEST_METHOD'] ?? '';
		$entry['method'] = in_array( $method, self::METHODS, true ) ? $method : 'other';
		Notes::add(
			array(
				'credential' => Sender::credential(),
				'senders'    => Sender::mark(),
			) + $entry,
			$counts
		);
	}

	/**
	 * The pattern of a route; empty where no route has it.
	 *
	 * @param string $matched The one WordPress has found, where it looked.
	 * @param string $path    What was asked for.
	 */
	private static function pattern_of( string $matched, string $path ): string {
		global $wp_rest_server;
		if ( '' !== $matched || ! $wp_rest_server instanceof \WP_REST_Server ) {
			return Kept_Text::pattern( $matched );
		}
		foreach ( array_keys( $wp_rest_server->get_routes() ) as $pattern ) {
			// phpcs:ignore WordPress.PHP.NoSilencedErrors -- A plugin's pattern may be none.
			if ( $pattern === $path || 1 === @preg_match( '@^' . $pattern . '$@i', untrailingslashit( $path ) ) ) {
				return Kept_Text::pattern( (string) $pattern );
			}
		}
		return '';
	}

	/**
	 * The action of an admin-ajax request; empty where the site has none of that name.
	 */
	private static function action(): string {
		$action = $_REQUEST['action'] ?? '';
		return is_string( $action ) && '' !== $action && ( has_action( 'wp_ajax_' . $action ) || has_action( 'wp_ajax_nopriv_' . $action ) ) ? Kept_Text::action( $action ) : '';
	}

	/**
	 * Whether the address is one of the REST API's, also where something ended the request before WordPress came to see that.
	 */
	private static function is_rest(): bool {
		if ( ( defined( 'REST_REQUEST' ) && REST_REQUEST ) || isset( $_GET['rest_route'] ) ) {
			return true;
		}
		$path = $_SERVER['REQUEST_URI'] ?? '';
		$home = (string) wp_parse_url( home_url( '/' ), PHP_URL_PATH );
		return is_string( $path ) && 1 === preg_match( '#^' . preg_quote( $home, '#' ) . '(?:index\.php/)?' . preg_quote( rest_get_url_prefix(), '#' ) . '(?:[/?]|$)#', $path );
	}

	/**
	 * Where somebody wanted to come in.
	 */
	private static function door(): string {
		if ( defined( 'XMLRPC_REQUEST' ) && XMLRPC_REQUEST ) {
			return 'xmlrpc';
		}
		if ( self::is_rest() ) {
			return 'rest';
		}
		return 'wp-login.php' === ( $GLOBALS['pagenow'] ?? '' ) ? 'form' : 'other';
	}

	/**
	 * The account that a name or an email address stands for; 0 where there is none.
	 *
	 * @param string $name What was given.
	 */
	private static function account( string $name ): int {
		$name = wp_unslash( $name );
		$user = get_user_by( 'login', $name );
		if ( ! $user && is_email( $name ) ) {
			$user = get_user_by( 'email', $name );
		}
		return $user ? $user->ID : 0;
	}
}
