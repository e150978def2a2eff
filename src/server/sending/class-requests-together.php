<?php
/**
 * Requests that are sent at the same time.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

use WhoSaid401\Answering\Answer;

use WpOrg\Requests\Exception;
use WpOrg\Requests\Requests;
use WpOrg\Requests\Transport\Curl;

defined( 'ABSPATH' ) || exit;

/**
 * What wp_remote_request() does, for several requests at once, which it cannot. Everything that changes or stops a request of the
 * HTTP API does so here too. Where cURL is missing, and behind a proxy, they go one after the other: then none is given more time
 * than is left for all of them.
 */
final class Requests_Together {

	/**
	 * Seconds that have to be left for a request to be sent at all: with less it would only be work for the server, since no PHP answers
	 * as soon as that.
	 */
	const LEAST = 0.02;

	/**
	 * What the library below the HTTP API calls for several at once. A host may have switched off each of them by itself.
	 */
	private const MULTI = array( 'curl_multi_init', 'curl_multi_add_handle', 'curl_multi_exec', 'curl_multi_select', 'curl_multi_info_read', 'curl_multi_remove_handle', 'curl_multi_close' );

	/**
	 * Sends them.
	 *
	 * @param array<array-key, array{url: string, args: array<string, mixed>, until: float}> $wanted Arguments as the HTTP API takes them, without redirection; when
	 *                                       each has to be answered at the latest, in seconds since the epoch.
	 * @return array<array-key, array{answer: array<string, mixed>|\WP_Error, instead: bool, ended: float, ip: string}> Answers as the HTTP API gives
	 *                                       them; whether something on this site answered in place of the network; when, in seconds
	 *                                       since the epoch; at which address of the network, empty where that is not known.
	 */
	public static function send( array $wanted ): array {
		add_action( 'http_api_curl', array( self::class, 'hold_to_pin' ), PHP_INT_MAX, 2 );
		try {
			return self::send_all( $wanted );
		} finally {
			remove_action( 'http_api_curl', array( self::class, 'hold_to_pin' ), PHP_INT_MAX );
		}
	}

	/**
	 * Arguments that send a request to an address of the network, whatever the name leads to by then.
	 *
	 * @param string $url Address.
	 * @param string $ip  Address of the network; empty for none.
	 * @return array<string, string>
	 */
	public static function pin( string $url, string $ip ): array {
		$parts = wp_parse_url( $url );
		if ( '' === $ip || ! is_array( $parts ) ) {
			return array();
		}
		$port = $parts['port'] ?? ( 'https' === strtolower( (string) ( $parts['scheme'] ?? '' ) ) ? 443 : 80 );
		return array( 'ws401_pin' => sprintf( false === strpos( $ip, ':' ) ? '%s:%d:%s' : '%s:%d:[%s]', $parts['host'] ?? '', $port, $ip ) );
	}

	/**
	 * Holds a request to its pin. Behind any other code at this hook, which could undo it.
	 *
	 * @param mixed $handle Handle of cURL.
	 * @param mixed $args   Arguments of the request.
	 */
	public static function hold_to_pin( $handle, $args ): void {
		if ( is_array( $args ) && isset( $args['ws401_pin'] ) ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions -- The HTTP API's own handle; it has no setting for this.
			curl_setopt( $handle, CURLOPT_RESOLVE, array( $args['ws401_pin'] ) );
		}
	}

	/**
	 * Sends them.
	 *
	 * @param array<array-key, array{url: string, args: array<string, mixed>, until: float}> $wanted As of `send()`.
	 * @return array<array-key, array{answer: array<string, mixed>|\WP_Error, instead: bool, ended: float, ip: string}>
	 */
	private static function send_all( array $wanted ): array {
		$answers = array();
		$ready   = array();
		if ( count( $wanted ) > 1 && self::can_send_several() ) {
			foreach ( $wanted as $id => $one ) {
				list( $args, $instead ) = self::prepare( $one['url'], $one['args'] );
				if ( null === $args ) {
					$answers[ $id ] = self::answer( $instead, true );
				} elseif ( self::goes_straight( $one['url'] ) ) {
					$ready[ $id ] = self::request( $one['url'], $args );
				}
			}
		}
		foreach ( array_diff_key( $wanted, $answers, $ready ) as $id => $one ) {
			$answers[ $id ] = self::send_one( $one['url'], $one['args'], $one['until'] );
		}
		return $answers + self::send_ready( $ready );
	}

	/**
	 * Whether cURL is there, and the part of it for several requests.
	 */
	private static function can_send_several(): bool {
		return Curl::test() && array() === array_filter( self::MULTI, static fn( string $name ) => ! function_exists( $name ) );
	}

	/**
	 * Sends one by the HTTP API, which ends no later than it has to.
	 *
	 * @param string               $url   Address.
	 * @param array<string, mixed> $args  Arguments.
	 * @param float                $until Seconds since the epoch.
	 * @return array{answer: array<string, mixed>|\WP_Error, instead: bool, ended: float, ip: string}
	 */
	private static function send_one( string $url, array $args, float $until ): array {
		$left = $until - microtime( true );
		if ( $left < self::LEAST ) {
			return self::answer( new \WP_Error( 'http_request_failed', 'Timed out before it was sent.' ), false );
		}
		$is_instead = false;
		$watch      = static function ( $instead ) use ( &$is_instead ) {
			$is_instead = false !== $instead;
			return $instead;
		};
		// The HTTP API lets cURL wait a second at least, and other sockets as long as something comes now and then.
		$hurry = static function ( $handle ) use ( $left ): void {
			// phpcs:disable WordPress.WP.AlternativeFunctions -- The HTTP API's own handle.
			curl_setopt( $handle, CURLOPT_NOSIGNAL, true );
			curl_setopt( $handle, CURLOPT_CONNECTTIMEOUT_MS, (int) ceil( 1000 * $left ) );
			curl_setopt( $handle, CURLOPT_TIMEOUT_MS, (int) ceil( 1000 * $left ) );
			// phpcs:enable
		};
		$stop  = static function () use ( $until ): void {
			if ( microtime( true ) > $until ) {
				throw new Exception( 'The answer timed out.', 'ws401_late' );
			}
		};
		$ip    = '';
		$note  = static function ( &$headers, &$info = null ) use ( &$ip ): void {
			$ip = self::ip_of( $info );
		};
		add_action( 'requests-curl.after_request', $note, 10, 2 );
		add_filter( 'pre_http_request', $watch, PHP_INT_MAX );
		add_action( 'http_api_curl', $hurry, PHP_INT_MAX );
		add_action( 'requests-request.progress', $stop );
		try {
			$answer = wp_remote_request( $url, array( 'timeout' => $left ) + $args );
		} finally {
			remove_action( 'requests-curl.after_request', $note, 10 );
			remove_filter( 'pre_http_request', $watch, PHP_INT_MAX );
			remove_action( 'http_api_curl', $hurry, PHP_INT_MAX );
			remove_action( 'requests-request.progress', $stop );
		}
		return self::answer( $answer, $is_instead, self::goes_straight( $url ) ? $ip : '' );
	}

	/**
	 * The address of the network that answered.
	 *
	 * @param mixed $info What cURL tells of a transfer.
	 */
	private static function ip_of( $info ): string {
		return is_array( $info ) && is_string( $info['primary_ip'] ?? null ) ? $info['primary_ip'] : '';
	}

	/**
	 * Has the HTTP API prepare a request, and stops it before it is sent.
	 *
	 * @param string               $url  Address.
	 * @param array<string, mixed> $args Arguments.
	 * @return array{array<string, mixed>|null, mixed} The arguments as they are sent; null when something else answers, with that answer.
	 */
	private static function prepare( string $url, array $args ): array {
		$prepared = null;
		$stop     = static function ( $instead, $parsed ) use ( &$prepared ) {
			$prepared = false === $instead ? $parsed : null;
			return false === $instead ? new \WP_Error( 'ws401_prepared', 'Sent in a moment.' ) : $instead;
		};
		add_filter( 'pre_http_request', $stop, PHP_INT_MAX, 2 );
		try {
			$instead = wp_remote_request( $url, $args );
		} finally {
			remove_filter( 'pre_http_request', $stop, PHP_INT_MAX );
		}
		return array( $prepared, $instead );
	}

	/**
	 * Whether nothing is between this server and an address: neither a proxy nor WP_HTTP_BLOCK_EXTERNAL.
	 *
	 * @param string $url Address.
	 */
	private static function goes_straight( string $url ): bool {
		$proxy = new \WP_HTTP_Proxy();
		return ! ( $proxy->is_enabled() && $proxy->send_through_proxy( $url ) ) && ! _wp_http_get_object()->block_request( $url );
	}

	/**
	 * A request as the library below the HTTP API takes it.
	 *
	 * @param string               $url  Address.
	 * @param array<string, mixed> $args Prepared arguments.
	 * @return array<string, mixed>
	 */
	private static function request( string $url, array $args ): array {
		$hooks = new \WP_HTTP_Requests_Hooks( $url, $args );
		$hooks->register(
			'curl.before_multi_add',
			static function ( &$handle ) use ( $url, $args ): void {
				// phpcs:disable WordPress.WP.AlternativeFunctions -- The HTTP API's own handle. Its library sets neither for several at once.
				curl_setopt( $handle, CURLOPT_NOSIGNAL, true );
				curl_setopt( $handle, CURLOPT_CONNECTTIMEOUT_MS, (int) ceil( 1000 * $args['timeout'] ) );
				curl_setopt( $handle, CURLOPT_TIMEOUT_MS, (int) ceil( 1000 * $args['timeout'] ) );
				if ( $args['sslverify'] ) {
					curl_setopt( $handle, CURLOPT_CAINFO, $args['sslcertificates'] );
				} else {
					curl_setopt( $handle, CURLOPT_SSL_VERIFYHOST, 0 );
					curl_setopt( $handle, CURLOPT_SSL_VERIFYPEER, false );
				}
				// phpcs:enable
				/** This action is documented in wp-includes/class-wp-http-curl.php */
				do_action_ref_array( 'http_api_curl', array( &$handle, $args, $url ) ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook.
			}
		);
		return array(
			'url'     => $url,
			'headers' => $args['headers'],
			'data'    => $args['body'],
			'type'    => $args['method'],
			'options' => array(
				'timeout'          => (float) $args['timeout'],
				'connect_timeout'  => (float) $args['timeout'],
				'useragent'        => $args['user-agent'],
				'follow_redirects' => false,
				'max_bytes'        => $args['limit_response_size'],
				'hooks'            => $hooks,
			) + ( in_array( $args['method'], array( 'GET', 'HEAD' ), true ) ? array() : array( 'data_format' => 'body' ) ),
		);
	}

	/**
	 * Sends requests at once.
	 *
	 * @param array<array-key, array<string, mixed>> $requests Of `request()`.
	 * @return array<array-key, array{answer: array<string, mixed>|\WP_Error, instead: bool, ended: float, ip: string}>
	 */
	private static function send_ready( array $requests ): array {
		$answers = array();
		$ips     = array_fill_keys( array_keys( $requests ), '' );
		$take    = static function ( $response, $id ) use ( &$answers, &$ips ): void {
			$answers[ $id ] = self::answer(
				$response instanceof Exception
					? new \WP_Error( 'http_request_failed', $response->getMessage() )
					: ( new \WP_HTTP_Requests_Response( $response ) )->to_array(),
				false,
				$ips[ $id ]
			);
		};
		foreach ( $requests as $id => $request ) {
			$requests[ $id ]['options']['complete'] = $take;
			$request['options']['hooks']->register(
				'curl.after_request',
				static function ( &$headers, &$info = null ) use ( &$ips, $id ): void {
					$ips[ $id ] = self::ip_of( $info );
				}
			);
		}
		if ( array() !== $requests ) {
			Requests::request_multiple( $requests, array( 'transport' => new Curl() ) );
		}
		return $answers;
	}

	/**
	 * An answer that came just now.
	 *
	 * @param array<string, mixed>|\WP_Error $answer     Answer.
	 * @param bool                           $is_instead Whether something on this site gave it.
	 * @param string                         $ip         Address of the network that gave it; empty where that is not known.
	 * @return array{answer: array<string, mixed>|\WP_Error, instead: bool, ended: float, ip: string}
	 */
	private static function answer( $answer, bool $is_instead, string $ip = '' ): array {
		return array(
			'answer'  => $answer,
			'instead' => $is_instead,
			'ended'   => microtime( true ),
			'ip'      => $ip,
		);
	}
}
