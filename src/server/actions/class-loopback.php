<?php
/**
 * Action `ws401_loopback`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Login_Headers;
use WhoSaid401\Loopback as Request;
use WhoSaid401\Refusal;
use WhoSaid401\Site_Origins;

defined( 'ABSPATH' ) || exit;

/**
 * Sends one probe from the server to itself.
 */
final class Loopback extends Action {

	/**
	 * Longest time a probe may take, in seconds.
	 */
	const MAX_TIMEOUT = 20;

	/**
	 * Headers that are not the page's to set.
	 */
	const FOREIGN_HEADERS = array( 'host', 'cookie', 'content-length', 'transfer-encoding', 'connection' );

	/**
	 * Sends it.
	 *
	 * @return array<string, mixed>
	 * @throws Refusal When the probe is not well formed.
	 */
	protected function work(): array {
		$probe = json_decode( self::field( 'probe' ), true );
		if ( ! is_array( $probe ) || ! isset( $probe['url'], $probe['method'], $probe['credential'] ) || ! is_string( $probe['url'] ) || ! is_string( $probe['credential'] ) ) {
			throw new Refusal( 'bad_probe', __( 'The field “probe” must be a JSON object with url, method and credential.', 'who-said-401' ) );
		}
		if ( ! is_string( $probe['method'] ) || ! preg_match( '/^[A-Z]{3,16}$/', $probe['method'] ) ) {
			throw new Refusal( 'bad_probe', __( 'The probe’s method must be an HTTP method in capital letters, such as PUT.', 'who-said-401' ) );
		}
		$timeout = min( self::MAX_TIMEOUT, max( 1, (float) ( $probe['timeout'] ?? 10 ) ) );
		$secret  = isset( $probe['secret'] ) && is_string( $probe['secret'] ) ? $probe['secret'] : '';
		$headers = self::headers( $probe['headers'] ?? array() );
		$started = microtime( true );

		// A plugin's session would be locked until this request ends, and the loopback would wait for it.
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		if ( function_exists( 'set_time_limit' ) ) {
			set_time_limit( self::MAX_TIMEOUT + 20 );
		}

		$result = self::send( $probe, $secret, $headers, $timeout );

		$result['duration'] = (int) round( 1000 * ( microtime( true ) - $started ) );
		return $result;
	}

	/**
	 * Adds the credential and sends the probe, unless that would take a login where it does not belong.
	 *
	 * @param array<string, mixed>  $probe   The probe.
	 * @param string                $secret  Password or token, when the page has one.
	 * @param array<string, string> $headers Request headers.
	 * @param float                 $timeout Seconds.
	 * @return array<string, mixed>
	 * @throws Refusal When the probe is not well formed.
	 */
	private static function send( array $probe, string $secret, array $headers, float $timeout ): array {
		try {
			// Headers of the page win: it may send a stale nonce on purpose.
			$login = Site_Origins::contains( $probe['url'] ) ? Login_Headers::of( $probe['credential'], $secret, $probe['url'] ) : array();
		} catch ( Refusal $refusal ) {
			if ( 'refused-to-send' !== $refusal->reason ) {
				throw $refusal;
			}
			return array(
				'response' => null,
				'failure'  => array(
					'kind'    => $refusal->reason,
					'message' => $refusal->getMessage(),
				),
			);
		}
		$given = array_change_key_case( $headers );
		$login = array_filter( $login, static fn( $name ) => ! isset( $given[ strtolower( $name ) ] ), ARRAY_FILTER_USE_KEY );
		return ( new Request() )->send( $probe['url'], $probe['method'], $headers + $login, $timeout );
	}

	/**
	 * The page's own headers.
	 *
	 * @param mixed $given What the page sent.
	 * @return array<string, string>
	 * @throws Refusal When one of them is not a header, or not the page's to set.
	 */
	private static function headers( $given ): array {
		$headers = array();
		foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
			$name = (string) $name;
			if ( ! is_string( $value ) || ! preg_match( '/^[A-Za-z0-9-]+$/', $name ) || preg_match( '/[\x00-\x08\x0a-\x1f\x7f]/', $value ) || in_array( strtolower( $name ), self::FOREIGN_HEADERS, true ) ) {
				/* translators: %s: header name. */
				throw new Refusal( 'bad_probe', sprintf( __( 'The probe may not set the header “%s” to this value.', 'who-said-401' ), sanitize_text_field( $name ) ) );
			}
			$headers[ $name ] = $value;
		}
		return $headers;
	}
}
