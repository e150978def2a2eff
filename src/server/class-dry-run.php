<?php
/**
 * Unsafe requests that stop right before they would change something.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401;

use WhoSaid401\Sandbox\Database_Guard;

defined( 'ABSPATH' ) || exit;

/**
 * Answers a REST request in place of its endpoint, after authentication and permission have spoken.
 *
 * Only a request that asks for it is ever touched, and only a permit signed by this site makes it a dry
 * run. The one thing that a stranger's asking can bring about is that his own unsafe request is refused.
 */
final class Dry_Run {

	/**
	 * Header and query argument that carry the permit. Either will do: a proxy that drops headers it does not know must
	 * not turn a dry run into a real save.
	 */
	const HEADER   = 'X-WS401-Dry-Run';
	const ARGUMENT = 'ws401_dry_run';

	/**
	 * Who was given the permit.
	 *
	 * @var int
	 */
	private static $issuer = 0;

	/**
	 * Watches for a permit. `wp_salt()` exists only once all plugins are loaded.
	 */
	public static function listen(): void {
		if ( null !== self::token() ) {
			add_action( 'plugins_loaded', array( self::class, 'decide' ), PHP_INT_MIN );
		}
	}

	/**
	 * Signs a permit for one request.
	 *
	 * @param string $method  Effective method.
	 * @param string $url     Absolute address.
	 * @param int    $user    Who asks for it.
	 * @param int    $expires Seconds since the epoch.
	 */
	public static function permit( string $method, string $url, int $user, int $expires ): string {
		return Signature::seal(
			'permit',
			array(
				'm' => strtoupper( $method ),
				'u' => Bound_Url::of( $url ),
				'i' => $user,
			),
			$expires
		);
	}

	/**
	 * Decides what the permit means for this request.
	 *
	 * An unsafe request whose permit is void is refused: the page asked for a dry run, so carrying the request
	 * out for real is the one answer that is never right.
	 */
	public static function decide(): void {
		$permit = Signature::open( 'permit', (string) self::token() );
		$method = self::effective_method();

		if ( null === $permit ) {
			if ( ! self::is_safe( $method ) ) {
				self::refuse( 'ws401_permit_invalid', 'The permit of this dry run is not valid, or no longer: nothing was carried out.' );
			}
			return;
		}
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only compared, never stored or printed.
		if ( $permit['m'] !== $method || Bound_Url::of( (string) wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) ) !== $permit['u'] ) {
			self::refuse( 'ws401_permit_mismatch', 'The permit of this dry run was given for another request: nothing was carried out.' );
		}

		self::$issuer = (int) $permit['i'];
		Database_Guard::start();
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			// Read by page caches: a marker served to somebody else would be a lie.
			define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- Their name.
		}
		add_filter( 'rest_dispatch_request', array( self::class, 'answer' ), PHP_INT_MAX, 2 );
		add_filter( 'rest_request_before_callbacks', array( self::class, 'stay_last' ), PHP_INT_MAX );
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
		if ( ! $is_outer && self::is_safe( $request->get_method() ) ) {
			return null;
		}
		$response = new \WP_REST_Response( array( 'ws401' => 'dry-run' ) );
		if ( $is_outer ) {
			$response->header( self::HEADER, 'reached' );
			$response->header( 'Cache-Control', 'no-store, private' );
		}
		return $response;
	}

	/**
	 * What the request brings as a permit; null when it brings none.
	 */
	private static function token(): ?string {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- Only compared, never stored or printed.
		$token = $_SERVER['HTTP_X_WS401_DRY_RUN'] ?? $_GET[ self::ARGUMENT ] ?? null;
		return null === $token || is_string( $token ) ? $token : '';
	}

	/**
	 * Route of the request that came in over HTTP, as core hands it to the REST server.
	 */
	private static function outer_route(): string {
		$route = isset( $GLOBALS['wp']->query_vars['rest_route'] ) ? untrailingslashit( $GLOBALS['wp']->query_vars['rest_route'] ) : '';
		return '' === $route ? '/' : $route;
	}

	/**
	 * The method as `WP_REST_Server::serve_request()` will take it.
	 */
	private static function effective_method(): string {
		// phpcs:disable WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- Only compared.
		$method = $_GET['_method'] ?? $_SERVER['HTTP_X_HTTP_METHOD_OVERRIDE'] ?? $_SERVER['REQUEST_METHOD'] ?? 'GET';
		// phpcs:enable
		return is_string( $method ) ? strtoupper( $method ) : '';
	}

	/**
	 * Whether a method promises to change nothing (RFC 9110, 9.2.1).
	 *
	 * @param string $method Upper case.
	 */
	private static function is_safe( string $method ): bool {
		return in_array( $method, array( 'GET', 'HEAD', 'OPTIONS' ), true );
	}

	/**
	 * Ends the request in the shape of a REST error. Not translated: text domains load later than this.
	 *
	 * @param string $code    REST error code.
	 * @param string $message One sentence.
	 */
	private static function refuse( string $code, string $message ): void {
		status_header( 403 );
		nocache_headers();
		header( 'Content-Type: application/json; charset=UTF-8' );
		echo wp_json_encode(
			array(
				'code'    => $code,
				'message' => $message,
				'data'    => array( 'status' => 403 ),
			)
		);
		exit;
	}
}
