<?php
/**
 * Whether this plugin listens at an address.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\Actions\Challenge;
use WhoSaid401\Actions\Header_Echo;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Asks an address of the REST API with a challenge, which nothing but this plugin of this site can answer.
 */
final class Listening {

	/**
	 * Asks it.
	 *
	 * @param string $url Absolute.
	 * @return bool|null Whether the challenge came in the header Authorization as well; null where something else answered, or nothing.
	 */
	public static function at( string $url ): ?bool {
		try {
			$challenge = Challenge::for_address( $url );
		} catch ( Refusal $refusal ) {
			return null;
		}
		$ticket = $challenge['ticket'];
		// In a scheme of its own, so that nobody counts it as a login that failed.
		$came = Sent_Tests::ask( self::with( $url, $challenge['argument'], $ticket ), 'bearer', array( $challenge['header'] => $ticket ), 'GET', Header_Echo::SCHEME . ' ' . $ticket );
		$said = 200 === ( $came['response']['status'] ?? 0 ) ? json_decode( (string) base64_decode( (string) $came['response']['body'], true ), true ) : null;
		return is_array( $said ) && 'listening' === ( $said['ws401'] ?? '' ) && is_string( $said['answer'] ?? null ) && hash_equals( $challenge['answer'], $said['answer'] )
			? true === ( $said['authorization'] ?? false )
			: null;
	}

	/**
	 * An address with an argument more.
	 *
	 * @param string $url      Address.
	 * @param string $argument Its name.
	 * @param string $value    Its value.
	 */
	public static function with( string $url, string $argument, string $value ): string {
		return $url . ( false === strpos( $url, '?' ) ? '?' : '&' ) . $argument . '=' . rawurlencode( $value );
	}
}
