<?php
/**
 * Addresses of the site that may be somebody else's.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

defined( 'ABSPATH' ) || exit;

/**
 * Has another origin show that it is this WordPress. What it answers to that is told to nobody.
 */
final class Elsewhere {

	private const MAX_HOPS = 4;

	/**
	 * Puts the question, and follows it as far as it leads to this site. Yields as `Loopback` does.
	 *
	 * @param string $origin   Scheme, host and port.
	 * @param float  $deadline Seconds since the epoch.
	 * @return \Generator<int, array{url: string, args: array<string, mixed>, until: float}, array{answer: array<string, mixed>|\WP_Error, instead: bool, ip: string}, array{ip: string|null, error: \WP_Error|null}> The
	 *                     address of the network at which it answered: what is asked next goes there too, since a name may lead elsewhere by then.
	 *                     Null when it has shown nothing, or when that address is not known.
	 */
	public static function prove( string $origin, float $deadline ): \Generator {
		$question = Site_Proof::question( $origin );
		$url      = $question['url'];
		$ips      = array();
		for ( $hop = 0; $hop < self::MAX_HOPS; $hop++ ) {
			$left = $deadline - microtime( true );
			if ( $left < Requests_Together::LEAST ) {
				return self::nothing( new \WP_Error( 'http_request_failed', 'Timed out before it was sent.' ) );
			}
			$here   = Site_Origins::origin( $url );
			$came   = yield array(
				'url'   => $url,
				'args'  => Loopback::args( $url, 'GET', array(), '', $left ) + Requests_Together::pin( $url, $ips[ $here ] ?? '' ),
				'until' => $deadline,
			);
			$answer = $came['answer'];
			if ( $came['instead'] || is_wp_error( $answer ) ) {
				return self::nothing( is_wp_error( $answer ) ? $answer : null );
			}
			$ips += array( $here => $came['ip'] );
			$next = Loopback_Answer::next_hop( $answer, $url );
			if ( null === $next ) {
				$is_proven = Site_Proof::is_proven( wp_remote_retrieve_body( $answer ), $question['nonce'] );
				return $is_proven && '' !== $ips[ $origin ]
					? array(
						'ip'    => $ips[ $origin ],
						'error' => null,
					)
					: self::nothing( null );
			}
			if ( Address_Kind::PAGE !== Address_Kind::of( $next ) || ( ! Site_Origins::contains( $next ) && ! Site_Origins::is_elsewhere( $next ) ) ) {
				break;
			}
			$url = $next;
		}
		return self::nothing( null );
	}

	/**
	 * Says that nothing was shown.
	 *
	 * @param \WP_Error|null $error Why no answer came; null when one did.
	 * @return array{ip: null, error: \WP_Error|null}
	 */
	private static function nothing( ?\WP_Error $error ): array {
		return array(
			'ip'    => null,
			'error' => $error,
		);
	}
}
