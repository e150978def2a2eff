<?php
/**
 * A probe that the page asks the server to send.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * What to send, read from JSON and checked.
 */
final class Probe {

	const CREDENTIALS = array( 'none', 'cookie', 'cookie-nonce', 'application-password', 'bearer' );

	/**
	 * Longest time a probe may take, in seconds.
	 */
	const MAX_TIMEOUT = 20;

	/**
	 * Longest body, in bytes.
	 */
	const MAX_BODY = 65536;

	/**
	 * Methods that a test request may have. TRACE would hand the login back, CONNECT leads elsewhere.
	 */
	const METHODS = array( 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE' );

	/**
	 * Headers that the page sends; Referer and User-Agent are those of a failing request that is tried as its sender sent it. Each other one might say that the request comes from somebody else (X-Forwarded-For, X-Real-IP) or ask for
	 * more than the beginning of an answer (Range).
	 */
	const HEADERS = '/^(?:accept|access-control-request-headers|access-control-request-method|authorization|cache-control|content-type|origin|referer|user-agent|x-http-method-override|x-wp-nonce|x-ws401-[a-z0-9-]+)\z/i';

	/**
	 * Absolute address.
	 *
	 * @var string
	 */
	public $url;

	/**
	 * HTTP method as it goes over the wire.
	 *
	 * @var string
	 */
	public $method;

	/**
	 * One of the five credentials.
	 *
	 * @var string
	 */
	public $credential;

	/**
	 * Request headers by name, without those of the credential.
	 *
	 * @var array<string, string>
	 */
	public $headers = array();

	/**
	 * Value of the Authorization header, for the credentials that have one.
	 *
	 * @var string
	 */
	public $secret;

	/**
	 * Request body; empty for none.
	 *
	 * @var string
	 */
	public $body;

	/**
	 * Seconds for everything together.
	 *
	 * @var float
	 */
	public $timeout;

	/**
	 * Reads a probe.
	 *
	 * @param string $json As the page sent it.
	 * @throws Refusal When it is not well formed, with one sentence saying where.
	 */
	public static function from_json( string $json ): self {
		$given = json_decode( $json, true );
		if ( ! is_array( $given ) ) {
			Refusal::raise( 'bad_probe', __( 'The field “probe” must be a JSON object.', 'who-said-401' ) );
		}
		$probe             = new self();
		$probe->url        = self::text( $given, 'url' );
		$probe->method     = self::text( $given, 'method' );
		$probe->credential = self::text( $given, 'credential' );
		$probe->secret     = self::text( $given, 'secret' );
		$probe->body       = self::text( $given, 'body' );
		$probe->timeout    = (float) min( self::MAX_TIMEOUT, max( 1, (float) ( $given['timeout'] ?? 10 ) ) );

		if ( ! in_array( $probe->method, self::METHODS, true ) ) {
			Refusal::raise( 'bad_probe', __( 'The test request’s method must be one of these, in capital letters: GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE.', 'who-said-401' ) );
		}
		if ( ! in_array( $probe->credential, self::CREDENTIALS, true ) ) {
			Refusal::raise( 'bad_probe', __( 'The login of the test request is none of the five kinds that this site knows.', 'who-said-401' ) );
		}
		if ( in_array( $probe->credential, array( 'application-password', 'bearer' ), true ) && ! self::is_header_value( $probe->secret ) ) {
			Refusal::raise( 'bad_probe', __( 'The login of the test request needs a secret: the value of the Authorization header, in one line.', 'who-said-401' ) );
		}
		if ( strlen( $probe->body ) > self::MAX_BODY ) {
			Refusal::raise( 'bad_probe', __( 'The test request’s body is longer than a test request needs (64 KB).', 'who-said-401' ) );
		}
		$headers = $given['headers'] ?? array();
		foreach ( is_array( $headers ) ? $headers : array() as $name => $value ) {
			$name = (string) $name;
			if ( ! preg_match( '/^[A-Za-z0-9-]+\z/', $name ) || ! is_string( $value ) || ! self::is_header_value( $value ) || ! preg_match( self::HEADERS, $name ) ) {
				/* translators: %s: header name. */
				Refusal::raise( 'bad_probe', sprintf( __( 'The test request may not set the header “%s” to this value.', 'who-said-401' ), sanitize_text_field( $name ) ) );
			}
			$probe->headers[ $name ] = $value;
		}
		$probe->check_what_it_carries();
		return $probe;
	}

	/**
	 * Sees to it that body and headers are those of a request that the page makes.
	 *
	 * @throws Refusal When they are not.
	 */
	private function check_what_it_carries(): void {
		$headers = array_change_key_case( $this->headers );
		$type    = $headers['content-type'] ?? null;
		if ( '' !== $this->body && ( 'application/json' !== $type || in_array( $this->method, Effective_Method::SAFE, true ) || null === json_decode( $this->body ) ) ) {
			Refusal::raise( 'bad_probe', __( 'The test request’s body must be JSON, with the header “Content-Type: application/json”, and a method that takes one.', 'who-said-401' ) );
		}
		if ( null !== $type && 'application/json' !== $type ) {
			Refusal::raise( 'bad_probe', __( 'The test request’s header “Content-Type” must be application/json.', 'who-said-401' ) );
		}
		if ( ! in_array( strtoupper( $headers['x-http-method-override'] ?? 'GET' ), self::METHODS, true ) ) {
			Refusal::raise( 'bad_probe', __( 'The test request’s header “X-HTTP-Method-Override” must name an HTTP method that a test request may have.', 'who-said-401' ) );
		}
		if ( ( isset( $headers['referer'] ) || isset( $headers['user-agent'] ) ) && Address_Kind::REST !== Address_Kind::of( $this->url ) ) {
			Refusal::raise( 'bad_probe', __( 'The test request’s headers “Referer” and “User-Agent” are for the REST API only.', 'who-said-401' ) );
		}
		if ( isset( $headers['authorization'] ) && Address_Kind::AJAX !== Address_Kind::of( $this->url ) ) {
			Refusal::raise( 'bad_probe', __( 'The test request’s header “Authorization” belongs to its login; only the header echo takes one of its own.', 'who-said-401' ) );
		}
	}

	/**
	 * Whether its redirects are followed. What a sandboxed probe is redirected to would be answered outside the sandbox, with
	 * every plugin on: the redirect is the answer.
	 */
	public function follows_redirects(): bool {
		return ! isset( array_change_key_case( $this->headers )['x-ws401-run'] ) && ! preg_match( '/[?&]ws401_run=/', $this->url );
	}

	/**
	 * A field of the probe; empty when it is absent.
	 *
	 * @param array<mixed> $given What the page sent.
	 * @param string       $name  Field name.
	 * @throws Refusal When the field is not text.
	 */
	private static function text( array $given, string $name ): string {
		$value = $given[ $name ] ?? '';
		if ( ! is_string( $value ) ) {
			/* translators: %s: field name. */
			Refusal::raise( 'bad_probe', sprintf( __( 'The test request’s field “%s” must be text.', 'who-said-401' ), $name ) );
		}
		return $value;
	}

	/**
	 * Whether text can be a header's value: one line, not empty.
	 *
	 * @param string $value Text.
	 */
	private static function is_header_value( string $value ): bool {
		return '' !== $value && ! preg_match( '/[\x00-\x08\x0a-\x1f\x7f]/', $value );
	}
}
