<?php
/**
 * Unsafe requests that stop right before they would change something.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Dry_Runs;

use WhoSaid401\Answering\Answer;
use WhoSaid401\Answering\Own_Request;
use WhoSaid401\Sandbox\Login_Window;
use WhoSaid401\Sandbox\No_Cache;
use WhoSaid401\Sandbox\Side_Effects;
use WhoSaid401\Sending\Effective_Method;

defined( 'ABSPATH' ) || exit;

/**
 * Answers a REST request in place of its endpoint, after authentication and permission have spoken.
 *
 * Only a request with a token that this site signed is ever touched: to everybody else nothing tells that we are here. Such a
 * request was meant to do nothing, so where it cannot be a dry run it is refused, never carried out.
 *
 * Until WordPress has settled who asks, everything runs as in any other request, so that login limiters count and logs are
 * written. From the dispatch on the request can change nothing (`Side_Effects`); a login that is tried even then still counts.
 */
final class Dry_Run {

	/**
	 * Header and query argument that carry the permit. Either will do: a proxy that drops headers it does not know must
	 * not turn a dry run into a real save.
	 */
	const HEADER   = 'X-WS401-Dry-Run';
	const ARGUMENT = 'ws401_dry_run';

	/**
	 * What core's REST server decides with; another class that does it in its own way may never ask us.
	 */
	private const DECIDING = array( 'serve_request', 'dispatch', 'respond_to_request' );

	/**
	 * Who was given the permit.
	 *
	 * @var int
	 */
	private static $issuer = 0;

	/**
	 * Whether WordPress has settled who asks.
	 *
	 * @var bool
	 */
	private static $is_settled = false;

	/**
	 * Watches for a permit. `wp_salt()` exists only once all plugins are loaded.
	 */
	public static function listen(): void {
		if ( array() !== self::tokens() ) {
			add_action( 'plugins_loaded', array( self::class, 'decide' ), PHP_INT_MIN );
		}
	}

	/**
	 * Decides what the token means for this request.
	 */
	public static function decide(): void {
		$host = Permit::host();
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only compared, never stored or printed.
		$uri      = is_string( $_SERVER['REQUEST_URI'] ?? null ) ? wp_unslash( $_SERVER['REQUEST_URI'] ) : '';
		$is_front = defined( 'WP_USE_THEMES' ) && WP_USE_THEMES;
		foreach ( self::tokens() as $token ) {
			$challenge = Signature::read( Permit::CHALLENGE, $token );
			if ( null !== $challenge && $is_front && 'GET' === Effective_Method::of_this_request() && Permit::is_for( $challenge, $host, $uri ) ) {
				self::say_that_we_listen( (string) ( $challenge['n'] ?? '' ), self::is_in_authorization( $token ) );
			}
			if ( null !== $challenge && ! in_array( Effective_Method::of_this_request(), Effective_Method::SAFE, true ) ) {
				self::refuse( 'ws401_challenge_mismatch', 'A request that only asks who listens changes nothing: it was not carried out.' );
			}
			$permit = Signature::read( Permit::PERMIT, $token );
			if ( null !== $permit ) {
				self::obey( $permit, $host, $uri, $is_front );
				return;
			}
		}
	}

	/**
	 * Makes this request a dry run, or refuses it.
	 *
	 * @param array<string, mixed> $permit   What the permit says.
	 * @param string               $host     Host of the request.
	 * @param string               $uri      Path and query of the request.
	 * @param bool                 $is_front Whether it came in where REST requests do: not by wp-login.php, xmlrpc.php or wp-admin.
	 */
	private static function obey( array $permit, string $host, string $uri, bool $is_front ): void {
		if ( ! Signature::is_timely( $permit ) ) {
			self::refuse( 'ws401_permit_invalid', 'The permit of this dry run is no longer valid: nothing was carried out.' );
		}
		if ( ! $is_front || Effective_Method::of_this_request() !== ( $permit['m'] ?? '' ) || ! Permit::is_for( $permit, $host, $uri ) ) {
			self::refuse( 'ws401_permit_mismatch', 'The permit of this dry run was given for another request: nothing was carried out.' );
		}
		if ( ! Permit::is_of_session( $permit, Permit::session_in_request() ) ) {
			self::refuse( 'ws401_permit_session', 'The permit of this dry run was given to another login, or to one that has ended: nothing was carried out.' );
		}
		if ( ! Permit_Rows::take( (string) ( $permit['n'] ?? '' ) ) ) {
			self::refuse( 'ws401_permit_used', 'The permit of this dry run has been used: nothing was carried out.' );
		}

		self::$issuer = (int) $permit['i'];
		No_Cache::promise();
		add_action( 'rest_api_init', array( self::class, 'know_the_server' ), PHP_INT_MIN );
		add_action( 'parse_request', array( self::class, 'know_the_request' ), PHP_INT_MIN );
		add_filter( 'rest_authentication_errors', array( self::class, 'note_that_it_is_settled' ), PHP_INT_MAX );
		add_filter( 'rest_pre_dispatch', array( self::class, 'change_nothing_from_here' ), PHP_INT_MIN );
		add_filter( 'rest_dispatch_request', array( self::class, 'answer' ), PHP_INT_MAX, 2 );
		add_filter( 'rest_request_before_callbacks', array( self::class, 'stay_last' ), PHP_INT_MAX );
	}

	/**
	 * Refuses where WordPress itself does not take the address for REST: a plugin may, in its own way.
	 *
	 * @param \WP $wp The request as WordPress has parsed it.
	 */
	public static function know_the_request( $wp ): void {
		if ( did_action( 'rest_api_init' ) ) {
			self::know_the_server( $GLOBALS['wp_rest_server'] ?? null );
		}
		if ( empty( $wp->query_vars['rest_route'] ) ) {
			self::refuse( 'ws401_permit_not_rest', 'WordPress does not take this address for the REST API: nothing was carried out.' );
		}
	}

	/**
	 * Refuses where another class than core's dispatches.
	 *
	 * @param mixed $server The REST server.
	 */
	public static function know_the_server( $server ): void {
		foreach ( self::DECIDING as $method ) {
			if ( ! $server instanceof \WP_REST_Server || \WP_REST_Server::class !== ( new \ReflectionMethod( $server, $method ) )->class ) {
				self::refuse( 'ws401_permit_server_replaced', 'Another REST server than WordPress’s own answers here, which need not stop before the endpoint: nothing was carried out.' );
			}
		}
	}

	/**
	 * Notes that authentication is over.
	 *
	 * @param mixed $result Passed through.
	 * @return mixed
	 */
	public static function note_that_it_is_settled( $result ) {
		self::$is_settled = true;
		return $result;
	}

	/**
	 * Puts the guards up: what plugins answer in place of the endpoint, and their permission callbacks, run behind them.
	 *
	 * @param mixed $result Passed through.
	 * @return mixed
	 */
	public static function change_nothing_from_here( $result ) {
		if ( self::$is_settled ) {
			remove_filter( 'rest_pre_dispatch', array( self::class, 'change_nothing_from_here' ), PHP_INT_MIN );
			Side_Effects::contain();
			Login_Window::watch( '__return_null' );
		}
		return $result;
	}

	/**
	 * Moves our filter behind any other that was added at the same, last priority.
	 *
	 * @param mixed $response Passed through.
	 * @return mixed
	 */
	public static function stay_last( $response ) {
		remove_filter( 'rest_dispatch_request', array( self::class, 'answer' ), PHP_INT_MAX );
		add_filter( 'rest_dispatch_request', array( self::class, 'answer' ), PHP_INT_MAX, 2 );
		return $response;
	}

	/**
	 * Answers in place of the endpoint.
	 *
	 * @param mixed            $result  What another plugin answered in its place; null when none did.
	 * @param \WP_REST_Request $request The request being dispatched.
	 * @return mixed
	 */
	public static function answer( $result, $request ) {
		if ( null !== $result ) {
			return $result;
		}
		if ( ! user_can( self::$issuer, 'manage_options' ) ) {
			return new \WP_Error( 'ws401_permit_invalid', 'The user this dry run was permitted to may no longer ask for it.', array( 'status' => 403 ) );
		}
		$is_outer = self::outer_route() === $request->get_route();
		// A plugin may dispatch requests of its own on the way; those that only read are its business.
		if ( ! $is_outer && in_array( $request->get_method(), Effective_Method::SAFE, true ) ) {
			return null;
		}
		$response = new \WP_REST_Response( array( 'ws401' => 'dry-run' ) );
		if ( $is_outer ) {
			$response->header( self::HEADER, 'reached' );
		}
		return $response;
	}

	/**
	 * What the request brings as a permit or challenge, from both carriers: one of them may have been damaged on its way.
	 *
	 * @return string[]
	 */
	private static function tokens(): array {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- Only compared, never stored or printed.
		$brought = array( $_SERVER['HTTP_X_WS401_DRY_RUN'] ?? null, $_GET[ self::ARGUMENT ] ?? null );
		return array_unique( array_filter( $brought, 'is_string' ) );
	}

	/**
	 * Route of the request that came in over HTTP, as core hands it to the REST server.
	 */
	private static function outer_route(): string {
		$route = isset( $GLOBALS['wp']->query_vars['rest_route'] ) ? untrailingslashit( $GLOBALS['wp']->query_vars['rest_route'] ) : '';
		return '' === $route ? '/' : $route;
	}

	/**
	 * Answers a challenge, before any other plugin has a say: what is asked is who listens, not who is let in.
	 *
	 * @param string $id      The challenge's id.
	 * @param bool   $arrived Whether the challenge came in the header Authorization as well.
	 */
	private static function say_that_we_listen( string $id, bool $arrived ): void {
		self::send(
			200,
			array(
				'ws401'  => 'listening',
				'answer' => Permit::answer_to( $id ),
			) + ( $arrived ? array( 'authorization' => true ) : array() )
		);
	}

	/**
	 * Whether a token came in the header Authorization, in a variable where WordPress looks for it
	 * (`wp_populate_basic_auth_from_authorization_header()`).
	 *
	 * @param string $token The token.
	 */
	private static function is_in_authorization( string $token ): bool {
		foreach ( array( 'HTTP_AUTHORIZATION', 'REDIRECT_HTTP_AUTHORIZATION' ) as $variable ) {
			// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only compared, never stored or printed.
			if ( is_string( $_SERVER[ $variable ] ?? null ) && false !== strpos( wp_unslash( $_SERVER[ $variable ] ), $token ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Ends the request in the shape of a REST error. Not translated: text domains load later than this.
	 *
	 * @param string $code    REST error code.
	 * @param string $message One sentence.
	 */
	private static function refuse( string $code, string $message ): void {
		self::send(
			403,
			array(
				'code'    => $code,
				'message' => $message,
				'data'    => array( 'status' => 403 ),
			)
		);
	}

	/**
	 * Sends an answer and ends the request.
	 *
	 * @param int                  $status HTTP status.
	 * @param array<string, mixed> $body   Answer.
	 */
	private static function send( int $status, array $body ): void {
		No_Cache::promise();
		Own_Request::discard_output();
		if ( ! headers_sent() ) {
			status_header( $status );
			header( 'Content-Type: application/json; charset=UTF-8' );
			header( 'X-Robots-Tag: noindex' );
			No_Cache::send_headers();
		}
		echo wp_json_encode( $body );
		exit;
	}
}
