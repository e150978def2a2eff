<?php
/**
 * A REST request that is asked inside WordPress, as somebody.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Accounts;

defined( 'ABSPATH' ) || exit;

/**
 * Asks what the REST API would answer an account, without logging in as it and without carrying anything out.
 *
 * The callbacks that decide run as they would over HTTP: those on `rest_authentication_errors`, those before the route, the
 * route's permission callback. The endpoint itself is left out, unless it is WordPress's own, only reads, and leaves
 * the decision to itself.
 */
final class Inside_Request {

	/**
	 * What a request lacks before WordPress asks for permission. The question here is the permission.
	 */
	private const ABOUT_PARAMETERS = array( 'rest_missing_callback_param', 'rest_invalid_param' );

	/**
	 * How far the request came: `authentication`, `before-route`, `before-permission`, `route` or `endpoint`.
	 *
	 * @var string
	 */
	private $stage = 'authentication';

	/**
	 * What was said about its parameters; empty when nothing was.
	 *
	 * @var string
	 */
	private $parameters = '';

	/**
	 * The request.
	 *
	 * @var \WP_REST_Request<array<string, mixed>>
	 */
	private $request;

	/**
	 * Prepares a request.
	 *
	 * @param string $method HTTP method.
	 * @param string $route  REST path with its query.
	 */
	public function __construct( string $method, string $route ) {
		$parts = explode( '?', $route, 2 );
		parse_str( $parts[1] ?? '', $query );
		$this->request = new \WP_REST_Request( $method, $parts[0] );
		$this->request->set_query_params( $query );
	}

	/**
	 * Asks as the current user.
	 *
	 * @return array<string, mixed> Shape: `InsideAnswer` in src/diagnosis/routes/types.ts.
	 */
	public function ask(): array {
		$server = rest_get_server();
		$before = $this->pretend();
		add_filter( 'rest_request_before_callbacks', array( $this, 'before_permission' ), PHP_INT_MAX, 3 );
		add_filter( 'rest_dispatch_request', array( $this, 'in_place_of_the_endpoint' ), PHP_INT_MAX, 4 );
		try {
			return $this->described( $this->answer( $server ) );
		} finally {
			remove_filter( 'rest_request_before_callbacks', array( $this, 'before_permission' ), PHP_INT_MAX );
			remove_filter( 'rest_dispatch_request', array( $this, 'in_place_of_the_endpoint' ), PHP_INT_MAX );
			$before();
		}
	}

	/**
	 * Notes that the route was found, and lets a request pass whose parameters are not complete.
	 *
	 * @param mixed                $response What was decided so far.
	 * @param array<string, mixed> $handler  The route's handler.
	 * @param \WP_REST_Request     $request  The request.
	 * @return mixed
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function before_permission( $response, $handler, $request ) {
		if ( $request !== $this->request ) {
			return $response;
		}
		if ( is_wp_error( $response ) && in_array( $response->get_error_code(), self::ABOUT_PARAMETERS, true ) ) {
			$this->parameters = $response->get_error_message();
			$response         = null;
		}
		$this->stage = is_wp_error( $response ) ? 'before-permission' : 'route';
		return $response;
	}

	/**
	 * Answers in place of the endpoint.
	 *
	 * @param mixed                $result  What another plugin answered in its place.
	 * @param \WP_REST_Request     $request The request.
	 * @param string               $route   The route.
	 * @param array<string, mixed> $handler Its handler.
	 * @return mixed
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function in_place_of_the_endpoint( $result, $request, $route, $handler ) {
		if ( $request !== $this->request ) {
			// A plugin asks something of its own on the way: reading is its business, the rest is not carried out.
			return null === $result && 'GET' !== $request->get_method() ? new \WP_REST_Response( null ) : $result;
		}
		$this->stage = 'endpoint';
		if ( null !== $result ) {
			return $result;
		}
		return '' === $this->parameters && 'GET' === $request->get_method() && self::decides_itself( $handler ) ? null : new \WP_REST_Response( null );
	}

	/**
	 * Whether an endpoint is WordPress's own answer to "who am I?": everybody may ask it, and it refuses visitors itself.
	 *
	 * @param array<string, mixed> $handler Handler.
	 */
	private static function decides_itself( array $handler ): bool {
		$callback = $handler['callback'] ?? null;
		return is_array( $callback ) && ( $callback[0] ?? null ) instanceof \WP_REST_Users_Controller && 'get_current_item' === ( $callback[1] ?? '' );
	}

	/**
	 * What the REST server answers.
	 *
	 * @param \WP_REST_Server $server The server.
	 */
	private function answer( \WP_REST_Server $server ): \WP_REST_Response {
		// WordPress's own two judge how somebody logged in. Nobody did: the account is set.
		remove_filter( 'rest_authentication_errors', 'rest_application_password_check_errors', 90 );
		remove_filter( 'rest_authentication_errors', 'rest_cookie_check_errors', 100 );
		// Asks the permission callbacks of the route's other methods as well.
		remove_filter( 'rest_post_dispatch', 'rest_send_allow_header' );

		$refused = $server->check_authentication();
		if ( is_wp_error( $refused ) ) {
			$response = rest_convert_error_to_response( $refused );
		} else {
			$this->stage = 'before-route';
			$response    = $server->dispatch( $this->request );
		}
		// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- As WordPress itself asks it.
		$response = rest_ensure_response( apply_filters( 'rest_post_dispatch', rest_ensure_response( $response ), $server, $this->request ) );
		return is_wp_error( $response ) ? rest_convert_error_to_response( $response ) : $response;
	}

	/**
	 * What is told of an answer: never its content.
	 *
	 * @param \WP_REST_Response $response The answer.
	 * @return array<string, mixed>
	 */
	private function described( \WP_REST_Response $response ): array {
		$error = $response->as_error();
		return array(
			'status'     => $response->get_status(),
			'code'       => $error ? (string) $error->get_error_code() : null,
			'message'    => $error ? wp_strip_all_tags( $error->get_error_message() ) : null,
			'stage'      => $this->stage,
			'parameters' => $this->parameters,
			'trouble'    => null,
		);
	}

	/**
	 * Lets code that looks at the request itself see this one.
	 *
	 * @return callable Puts everything back.
	 */
	private function pretend(): callable {
		defined( 'REST_REQUEST' ) || define( 'REST_REQUEST', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's.
		// phpcs:disable WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- Kept as it is and put back.
		$kept  = array( $_SERVER, $_GET, $_POST, $_REQUEST );
		$route = $GLOBALS['wp']->query_vars['rest_route'] ?? null;

		$_GET                                    = $this->request->get_query_params();
		$_POST                                   = array();
		$_REQUEST                                = $_GET;
		$_SERVER['REQUEST_METHOD']               = $this->request->get_method();
		$_SERVER['REQUEST_URI']                  = (string) wp_parse_url( rest_url( $this->request->get_route() ), PHP_URL_PATH );
		$GLOBALS['wp']->query_vars['rest_route'] = $this->request->get_route();
		return static function () use ( $kept, $route ): void {
			list( $_SERVER, $_GET, $_POST, $_REQUEST ) = $kept;
			$GLOBALS['wp']->query_vars['rest_route']   = $route;
		};
		// phpcs:enable
	}
}
