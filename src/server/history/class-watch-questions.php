<?php
/**
 * What the watch asks.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Actions\Header_Echo;
use WhoSaid401\Answering\Refusal;
use WhoSaid401\Sending\Loopback;
use WhoSaid401\Sending\Probe;
use WhoSaid401\Sending\Rest_Root;

defined( 'ABSPATH' ) || exit;

/**
 * Three requests as a visitor, one that shows whether the header Authorization arrives, and one question within WordPress: GET, without
 * a login, sent by the same rules as the page's own (`Loopback_Rules`). Where nobody says at which address this site is served, as on
 * the command line, no ticket is sent and the last two are not known.
 */
final class Watch_Questions {

	/**
	 * Their names.
	 */
	const NAMES = array( 'rest', 'posts', 'login', 'header', 'inside' );

	/**
	 * Seconds that an answer may take.
	 */
	const TIMEOUT = 10;

	/**
	 * Puts them, at the same time where PHP can.
	 *
	 * @return array<string, array{state: string, status: int, code: string}> By question. `state`: `works`, `fails`, or `unknown` where
	 *         no answer came; `status`: of the answer, 0 without; `code`: of an error, or empty.
	 */
	public static function ask(): array {
		// A plugin's session would be locked until this request ends, and those to be sent would wait for it.
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		$probes  = array_map( array( self::class, 'probe' ), self::requests() );
		$answers = array();
		foreach ( ( new Loopback() )->send_together( $probes ) as $question => $came ) {
			$answers[ (string) $question ] = self::judged( (string) $question, $came['result']['response'] );
		}
		return $answers;
	}

	/**
	 * The addresses at which a visitor's question can be put once more, traced.
	 *
	 * @return array<string, string> By question.
	 */
	public static function traceable(): array {
		return array(
			'rest'  => Rest_Root::address(),
			'posts' => self::posts(),
			'login' => site_url( 'wp-login.php' ),
		);
	}

	/**
	 * The address of the published posts.
	 */
	private static function posts(): string {
		$root = Rest_Root::address();
		return $root . 'wp/v2/posts' . ( false === strpos( $root, '?' ) ? '?' : '&' ) . 'per_page=1';
	}

	/**
	 * Addresses and headers, by question.
	 *
	 * @return array<string, array{url: string, headers?: array<string, string>}>
	 */
	private static function requests(): array {
		$header = Header_Echo::ticket( array( 'n' => wp_generate_password( 8, false ) ) );
		$inside = Header_Echo::ticket( array( Header_Echo::INSIDE => 1 ) );
		return array_map( static fn( $url ) => array( 'url' => $url ), self::traceable() ) + array(
			'header' => array(
				'url'     => Header_Echo::url( $header ),
				'headers' => array( 'Authorization' => Header_Echo::SCHEME . ' ' . $header ),
			),
			'inside' => array( 'url' => Header_Echo::url( $inside ) ),
		);
	}

	/**
	 * A request of them.
	 *
	 * @param array{url: string, headers?: array<string, string>} $request Address and headers.
	 * @throws Refusal Never: it is well formed.
	 */
	private static function probe( array $request ): Probe {
		return Probe::from_json(
			(string) wp_json_encode(
				$request + array(
					'method'     => 'GET',
					'credential' => 'none',
					'timeout'    => self::TIMEOUT,
				)
			)
		);
	}

	/**
	 * What an answer says.
	 *
	 * @param string                    $question Which question.
	 * @param array<string, mixed>|null $response As `Loopback` gives it; null where none came.
	 * @return array{state: string, status: int, code: string}
	 */
	public static function judged( string $question, ?array $response ): array {
		if ( null === $response ) {
			return self::answer( 'unknown', 0, '' );
		}
		$status = (int) $response['status'];
		$code   = Kept_Text::code( $response['code'] ?? '' );
		switch ( $question ) {
			case 'rest':
			case 'posts':
				// An error that is marked as good is none the less one, also where its code is none that is kept.
				return self::answer( 200 === $status && $response['json'] && null === ( $response['code'] ?? null ) ? 'works' : 'fails', $status, $code );
			case 'login':
				// Led away from it, one sees another page.
				return self::answer( 200 === $status && 1 === preg_match( '#/wp-login\.php(?:\?|\z)#', (string) $response['finalUrl'] ) ? 'works' : 'fails', $status, '' );
		}
		$said = json_decode( (string) base64_decode( (string) $response['body'], true ), true );
		$said = is_array( $said ) && true === ( $said['success'] ?? false ) && is_array( $said['data'] ?? null ) ? $said['data'] : null;
		if ( null === $said ) {
			// Something else answered: what would have been seen is not known.
			return self::answer( 'unknown', $status, '' );
		}
		if ( 'header' === $question ) {
			$arrived = true === ( $said['httpAuthorization'] ?? false ) || true === ( $said['redirectHttpAuthorization'] ?? false );
			return self::answer( $arrived ? 'works' : 'fails', $status, '' );
		}
		$inside = is_int( $said['status'] ?? null ) ? $said['status'] : 0;
		return 0 === $inside ? self::answer( 'unknown', 0, '' ) : self::answer( 200 === $inside ? 'works' : 'fails', $inside, Kept_Text::code( $said['code'] ?? '' ) );
	}

	/**
	 * An answer as it is noted.
	 *
	 * @param string $state  `works`, `fails` or `unknown`.
	 * @param int    $status HTTP status; 0 for none.
	 * @param string $code   Error code; empty for none.
	 * @return array{state: string, status: int, code: string}
	 */
	private static function answer( string $state, int $status, string $code ): array {
		return array(
			'state'  => $state,
			'status' => $status,
			'code'   => $code,
		);
	}
}
