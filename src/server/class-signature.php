<?php
/**
 * Signed, short-lived tokens that need no storage.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401;

defined( 'ABSPATH' ) || exit;

/**
 * Seals a small payload with WordPress's own secret and opens it again.
 */
final class Signature {

	/**
	 * Longest life of a token, in seconds.
	 */
	const LIFETIME = 60;

	/**
	 * Seals a payload.
	 *
	 * @param string               $purpose What the token is for; a token of one purpose never opens for another.
	 * @param array<string, mixed> $payload Small plain data; the expiry is added as `x`.
	 * @param int                  $expires Seconds since the epoch.
	 * @return string `payload.signature`, both base64url.
	 */
	public static function seal( string $purpose, array $payload, int $expires ): string {
		$payload['x'] = $expires;
		$body         = self::encode( (string) wp_json_encode( $payload ) );
		return $body . '.' . self::sign( $purpose, $body );
	}

	/**
	 * Opens a token.
	 *
	 * @param string $purpose What the token must be for.
	 * @param string $token   What a request brought.
	 * @return array<string, mixed>|null The payload; null when the token is not ours, not whole or too old.
	 */
	public static function open( string $purpose, string $token ): ?array {
		$parts = explode( '.', $token );
		if ( 2 !== count( $parts ) || ! hash_equals( self::sign( $purpose, $parts[0] ), $parts[1] ) ) {
			return null;
		}
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- The token's transport encoding.
		$payload = json_decode( (string) base64_decode( strtr( $parts[0], '-_', '+/' ), true ), true );
		$expires = is_array( $payload ) && isset( $payload['x'] ) ? (int) $payload['x'] : 0;
		return $expires >= time() && $expires <= time() + self::LIFETIME ? $payload : null;
	}

	/**
	 * Signs an encoded payload.
	 *
	 * @param string $purpose What the token is for.
	 * @param string $body    Encoded payload.
	 */
	private static function sign( string $purpose, string $body ): string {
		return self::encode( hash_hmac( 'sha256', 'ws401:' . $purpose . ':' . $body, wp_salt( 'auth' ), true ) );
	}

	/**
	 * Encodes bytes so that they fit into a header and an address.
	 *
	 * @param string $bytes Any bytes.
	 */
	private static function encode( string $bytes ): string {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- The token's transport encoding.
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
