<?php
/**
 * Signed, short-lived tokens that need no storage.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Dry_Runs;

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
	 * Longest token that is looked at, in bytes: more than any of ours, less than it would take to keep a server busy.
	 */
	const MAX_LENGTH = 4096;

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
		$payload = self::read( $purpose, $token );
		return null !== $payload && self::is_timely( $payload ) ? $payload : null;
	}

	/**
	 * Reads a token that this site signed, however old it is: who brings one has been here.
	 *
	 * @param string $purpose What the token must be for.
	 * @param string $token   What a request brought.
	 * @return array<string, mixed>|null The payload; null when the token is not ours or not whole.
	 */
	public static function read( string $purpose, string $token ): ?array {
		$parts = strlen( $token ) <= self::MAX_LENGTH ? explode( '.', $token ) : array();
		if ( 2 !== count( $parts ) || ! hash_equals( self::sign( $purpose, $parts[0] ), $parts[1] ) ) {
			return null;
		}
		$payload = json_decode( (string) base64_decode( strtr( $parts[0], '-_', '+/' ), true ), true );
		return is_array( $payload ) ? $payload : null;
	}

	/**
	 * Whether a payload's time has not passed, and is no further ahead than we ever grant.
	 *
	 * @param array<string, mixed> $payload What `read()` returned.
	 */
	public static function is_timely( array $payload ): bool {
		$expires = $payload['x'] ?? null;
		return is_int( $expires ) && $expires >= time() && $expires <= time() + self::LIFETIME;
	}

	/**
	 * A value that only this site can make, for what must not be guessed but need not be opened.
	 *
	 * @param string $purpose What it is for.
	 * @param string $text    What it is of.
	 * @return string base64url, 43 characters.
	 */
	public static function mark( string $purpose, string $text ): string {
		return self::sign( 'mark-' . $purpose, $text );
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
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
