<?php
/**
 * A request that the site sends to itself.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

use WhoSaid401\Answering\Answer;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Sends one probe and follows its redirects by hand, since each hop decides anew what may be sent to it.
 */
final class Loopback {

	const MAX_REDIRECTS = 5;

	/**
	 * Bytes of the body that are read at all; a longer one is not tested for being JSON.
	 */
	const READ_BYTES = 2097152;

	/**
	 * Sends a probe.
	 *
	 * @param Probe $probe What to send.
	 * @return array{response: array<string, mixed>|null, failure: array{kind: string, message: string}|null}
	 */
	public function send( Probe $probe ): array {
		return $this->send_together( array( $probe ) )[0]['result'];
	}

	/**
	 * Sends probes at the same time, or one after the other where that cannot be: then the time of all of them runs from the beginning.
	 *
	 * @param array<array-key, Probe> $probes What to send.
	 * @return array<array-key, array{result: array{response: array<string, mixed>|null, failure: array{kind: string, message: string}|null}, duration: int}> In
	 *                                        milliseconds, from the first request of all to the last of this probe.
	 */
	public function send_together( array $probes ): array {
		$started = microtime( true );
		$trips   = array();
		foreach ( $probes as $id => $probe ) {
			$trips[ $id ] = self::trip( $probe );
		}
		$ended = array_fill_keys( array_keys( $trips ), $started );
		$next  = array_filter( $trips, static fn( $trip ) => $trip->valid() );
		while ( array() !== $next ) {
			$answers = Requests_Together::send( array_map( static fn( $trip ) => $trip->current(), $next ) );
			foreach ( $next as $id => $trip ) {
				$ended[ $id ] = $answers[ $id ]['ended'];
				$trip->send( $answers[ $id ] );
			}
			$next = array_filter( $next, static fn( $trip ) => $trip->valid() );
		}
		$results = array();
		foreach ( $trips as $id => $trip ) {
			$results[ $id ] = array(
				'result'   => $trip->getReturn(),
				'duration' => (int) round( 1000 * ( $ended[ $id ] - $started ) ),
			);
		}
		return $results;
	}

	/**
	 * A probe's way through its redirects: yields each request that is to be sent, gets its answer, and returns what `send()` does.
	 *
	 * @param Probe $probe What to send.
	 * @return \Generator<int, array{url: string, args: array<string, mixed>, until: float}, array{answer: array<string, mixed>|\WP_Error, instead: bool, ip: string}, array{response: array<string, mixed>|null, failure: array{kind: string, message: string}|null}>
	 */
	private static function trip( Probe $probe ): \Generator {
		try {
			$headers = self::merged( $probe->headers, Login_Headers::of( $probe ) );
		} catch ( Refusal $refusal ) {
			return Loopback_Answer::failed( 'refused-to-send', $refusal->getMessage() );
		}
		$url       = $probe->url;
		$method    = $probe->method;
		$body      = $probe->body;
		$redirects = array();
		$pins      = array();
		$before    = null;
		$deadline  = microtime( true ) + $probe->timeout;
		$against   = Loopback_Rules::reason_against( $url, $method, $headers, true );
		if ( null !== $against ) {
			return Loopback_Answer::failed( 'refused-to-send', $against );
		}
		while ( true ) {
			$origin = Site_Origins::origin( $url );
			if ( ! Site_Origins::contains( $url ) && ! isset( $pins[ $origin ] ) ) {
				$proof = yield from Elsewhere::prove( $origin, $deadline );
				if ( null === $proof['ip'] ) {
					return $before ?? self::unproven( $proof['error'], $url, $probe->timeout );
				}
				$pins[ $origin ] = $proof['ip'];
			}
			$left = $deadline - microtime( true );
			if ( $left < Requests_Together::LEAST ) {
				return Loopback_Answer::timed_out( $probe->timeout );
			}
			$came   = yield array(
				'url'   => $url,
				'args'  => self::args( $url, $method, $headers, $body, $left ) + Requests_Together::pin( $url, $pins[ $origin ] ?? '' ),
				'until' => $deadline,
			);
			$answer = $came['answer'];
			if ( $came['instead'] ) {
				$reason = is_wp_error( $answer ) ? $answer->get_error_message() : __( 'it was answered without being sent', 'who-said-401' );
				/* translators: %s: reason. */
				return Loopback_Answer::failed( 'blocked', sprintf( __( 'Something on this site stops requests to itself (filter pre_http_request): %s', 'who-said-401' ), $reason ) );
			}
			if ( is_wp_error( $answer ) ) {
				return Loopback_Answer::failure_of( $answer, $probe->timeout );
			}
			$status = (int) wp_remote_retrieve_response_code( $answer );
			$next   = $probe->follows_redirects() && count( $redirects ) < self::MAX_REDIRECTS ? Loopback_Answer::next_hop( $answer, $url ) : null;
			if ( null === $next ) {
				return Loopback_Answer::answered( $answer, $url, $redirects );
			}
			$redirects[] = array(
				'status'   => $status,
				'location' => $next,
			);
			$before      = Loopback_Answer::answered( $answer, $url, $redirects );
			// As browsers do (Fetch standard, HTTP-redirect fetch).
			if ( ( 303 === $status && 'HEAD' !== $method ) || ( in_array( $status, array( 301, 302 ), true ) && 'POST' === $method ) ) {
				$method  = 'GET';
				$body    = '';
				$headers = self::without( $headers, array( 'content-type' ) );
			}
			if ( Site_Origins::origin( $next ) !== $origin || ! Site_Origins::is_served( $next ) || Address_Kind::REST !== Address_Kind::of( $next ) ) {
				$headers = array_filter( $headers, static fn( $name ) => ! Loopback_Rules::is_secret( (string) $name ), ARRAY_FILTER_USE_KEY );
			}
			// Where the way leads off the site (with a login, to a neighbour too), to where nothing of ours may go, or on without end, that is the answer.
			if ( 'none' !== $probe->credential && ! Site_Origins::contains( $next ) ) {
				return $before;
			}
			if ( null !== Loopback_Rules::reason_against( $next, $method, $headers, false ) ) {
				return $before;
			}
			$url = $next;
		}
	}

	/**
	 * Says that an address has not shown to be this WordPress. What it answered instead is told only of the neighbours of this site's own hosts:
	 * `home` may name any host, and whether one listens there is nobody's business.
	 *
	 * @param \WP_Error|null $error   Why no answer came; null when one did.
	 * @param string         $url     Address.
	 * @param float          $timeout Seconds that were given.
	 * @return array{response: null, failure: array{kind: string, message: string}}
	 */
	private static function unproven( ?\WP_Error $error, string $url, float $timeout ): array {
		if ( null !== $error && Site_Origins::is_sibling( $url ) ) {
			return Loopback_Answer::failure_of( $error, $timeout );
		}
		/* translators: %s: origin such as https://www.example.org. */
		return Loopback_Answer::failed( 'refused-to-send', sprintf( __( '%s did not show that it is this WordPress, so nothing else is asked there.', 'who-said-401' ), Site_Origins::origin( $url ) ) );
	}

	/**
	 * The page's headers and those of the credential. The page's win: it may send a stale nonce on purpose.
	 *
	 * @param array<string, string> $given Headers of the page.
	 * @param array<string, string> $login Headers of the credential.
	 * @return array<string, string>
	 */
	private static function merged( array $given, array $login ): array {
		return $given + self::without( $login, array_map( 'strtolower', array_keys( $given ) ) );
	}

	/**
	 * Leaves headers out.
	 *
	 * @param array<string, string> $headers Headers.
	 * @param string[]              $names   Lower-case names.
	 * @return array<string, string>
	 */
	private static function without( array $headers, array $names ): array {
		return array_filter( $headers, static fn( $name ) => ! in_array( strtolower( $name ), $names, true ), ARRAY_FILTER_USE_KEY );
	}

	/**
	 * One request, as the HTTP API takes it.
	 *
	 * @param string                $url     Address.
	 * @param string                $method  HTTP method.
	 * @param array<string, string> $headers Request headers.
	 * @param string                $body    Request body.
	 * @param float                 $timeout Seconds.
	 * @return array<string, mixed>
	 */
	public static function args( string $url, string $method, array $headers, string $body, float $timeout ): array {
		return array(
			'method'              => $method,
			'headers'             => $headers,
			'body'                => $body,
			'timeout'             => $timeout,
			'redirection'         => 0,
			'limit_response_size' => self::READ_BYTES,
			/** This filter is documented in wp-includes/class-wp-http-streams.php */
			'sslverify'           => (bool) apply_filters( 'https_local_ssl_verify', false, $url ), // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook.
		);
	}
}
