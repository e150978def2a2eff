<?php
/**
 * What came of a request that the site sent to itself.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

defined( 'ABSPATH' ) || exit;

/**
 * Writes answers and failures of the HTTP API down in the shapes the page knows, and reads where a redirect leads.
 */
final class Loopback_Answer {

	/**
	 * Bytes of the body that are handed back.
	 */
	const KEPT_BYTES = 2048;

	/**
	 * What came back in the end.
	 *
	 * @param array<string, mixed>             $answer    Answer of the HTTP API.
	 * @param string                           $url       Where it came from.
	 * @param array<int, array<string, mixed>> $redirects Hops before it.
	 * @return array{response: array<string, mixed>, failure: null}
	 */
	public static function answered( array $answer, string $url, array $redirects ): array {
		return array(
			'response' => self::response( $answer, $url, $redirects ),
			'failure'  => null,
		);
	}

	/**
	 * Writes a failure down.
	 *
	 * @param string $kind    One of `FailureKind`.
	 * @param string $message One sentence.
	 * @return array{response: null, failure: array{kind: string, message: string}}
	 */
	public static function failed( string $kind, string $message ): array {
		return array(
			'response' => null,
			'failure'  => array(
				'kind'    => $kind,
				'message' => $message,
			),
		);
	}

	/**
	 * Says why nothing came back.
	 *
	 * @param \WP_Error $error   Error of the HTTP API.
	 * @param float     $timeout Seconds that were given.
	 * @return array{response: null, failure: array{kind: string, message: string}}
	 */
	public static function failure_of( \WP_Error $error, float $timeout ): array {
		$message = $error->get_error_message();
		if ( 'http_request_not_executed' === $error->get_error_code() ) {
			/* translators: %s: WordPress's own message. */
			return self::failed( 'blocked', sprintf( __( 'WordPress is set to send no requests to this address (WP_HTTP_BLOCK_EXTERNAL): %s', 'who-said-401' ), $message ) );
		}
		// cURL's number 28; the wording of the streams transport.
		if ( preg_match( '/cURL error 28\b|timed out/i', $message ) ) {
			return self::timed_out( $timeout );
		}
		// cURL's number 6; the wording of the streams transport.
		if ( preg_match( '/cURL error 6\b|getaddrinfo/i', $message ) ) {
			/* translators: %s: error message of the HTTP library. */
			return self::failed( 'network', sprintf( __( 'The name in this address leads nowhere, as far as the server can see: %s', 'who-said-401' ), $message ) );
		}
		/* translators: %s: error message of the HTTP library. */
		return self::failed( 'network', sprintf( __( 'The server could not reach itself: %s', 'who-said-401' ), $message ) );
	}

	/**
	 * Says that time ran out.
	 *
	 * @param float $timeout Seconds that were given.
	 * @return array{response: null, failure: array{kind: string, message: string}}
	 */
	public static function timed_out( float $timeout ): array {
		/* translators: %s: number of seconds. */
		return self::failed( 'timeout', sprintf( __( 'The server gave itself no answer within %s seconds. A server with a single PHP worker cannot: it is busy with this very page.', 'who-said-401' ), number_format_i18n( $timeout ) ) );
	}

	/**
	 * Where a redirect leads; null when the answer is none.
	 *
	 * @param array<string, mixed> $answer Answer of the HTTP API.
	 * @param string               $url    Address that gave it.
	 */
	public static function next_hop( array $answer, string $url ): ?string {
		$location = wp_remote_retrieve_header( $answer, 'location' );
		$location = is_array( $location ) ? (string) end( $location ) : $location;
		if ( '' === $location || ! in_array( (int) wp_remote_retrieve_response_code( $answer ), array( 301, 302, 303, 307, 308 ), true ) ) {
			return null;
		}
		return (string) preg_replace( '/#.*$/', '', \WP_Http::make_absolute_url( $location, $url ) );
	}

	/**
	 * Writes an answer down as `ExchangeResponse`, without what would give a login away.
	 *
	 * @param array<string, mixed>             $answer    Answer of the HTTP API.
	 * @param string                           $url       Where it came from.
	 * @param array<int, array<string, mixed>> $redirects Hops before it.
	 * @return array<string, mixed>
	 */
	private static function response( array $answer, string $url, array $redirects ): array {
		$headers = array();
		foreach ( wp_remote_retrieve_headers( $answer ) as $name => $value ) {
			$headers[ strtolower( (string) $name ) ] = implode( ', ', (array) $value );
		}
		unset( $headers['set-cookie'], $headers['authorization'] );

		$body = wp_remote_retrieve_body( $answer );
		$json = json_decode( $body, true );
		return array(
			'status'     => (int) wp_remote_retrieve_response_code( $answer ),
			'statusText' => wp_remote_retrieve_response_message( $answer ),
			'headers'    => (object) $headers,
			'body'       => base64_encode( substr( $body, 0, self::KEPT_BYTES ) ),
			'truncated'  => strlen( $body ) > self::KEPT_BYTES,
			'code'       => isset( $json['code'], $json['message'] ) && is_string( $json['code'] ) ? $json['code'] : null,
			'message'    => isset( $json['code'], $json['message'] ) && is_string( $json['message'] ) ? $json['message'] : null,
			'json'       => '' !== $body && JSON_ERROR_NONE === json_last_error(),
			'finalUrl'   => $url,
			'redirected' => array() !== $redirects,
			'redirects'  => $redirects,
		);
	}
}
