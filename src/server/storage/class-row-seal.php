<?php
/**
 * Rows of the database that can be told from what others have put there.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Storage;

defined( 'ABSPATH' ) || exit;

/**
 * A row in the options table is input: an import, another plugin's mistake or somebody who can write one option may have put it
 * there. So each row of ours is closed with a seal that takes wp-config.php to make, and one without it is passed over.
 *
 * The seal is the last member of the row's JSON, over the bytes before it; it is bound to what the row is for. It does not say
 * that a row is the newest: one that was read from the database before can be put back.
 */
final class Row_Seal {

	/**
	 * What wp-config.php knows and the database does not. As constants and not from wp_salt(), which other plugins filter and which
	 * is not there yet when must-use plugins load.
	 */
	private const CONSTANTS = array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' );

	/**
	 * Closes a row.
	 *
	 * @param string               $purpose What the row is for; a row of one purpose never opens for another.
	 * @param array<string, mixed> $content Its content, with at least one member.
	 * @return string JSON with the seal as its member `mac`.
	 */
	public static function close( string $purpose, array $content ): string {
		$body = (string) wp_json_encode( $content, JSON_INVALID_UTF8_SUBSTITUTE | JSON_PARTIAL_OUTPUT_ON_ERROR );
		return substr( $body, 0, -1 ) . ',"mac":"' . self::mac( $purpose, $body ) . '"}';
	}

	/**
	 * Opens a row.
	 *
	 * @param string      $purpose What the row must be for.
	 * @param string|null $row     What the database holds.
	 * @return array<string, mixed>|null The content; null when this site has not closed it.
	 */
	public static function open( string $purpose, ?string $row ): ?array {
		if ( null === $row || ! preg_match( '/,"mac":"([0-9a-f]{64})"\}\z/', $row, $match ) ) {
			return null;
		}
		$body = substr( $row, 0, -strlen( $match[0] ) ) . '}';
		if ( ! hash_equals( self::mac( $purpose, $body ), $match[1] ) ) {
			return null;
		}
		$content = json_decode( $body, true );
		return is_array( $content ) ? $content : null;
	}

	/**
	 * What seals are made with.
	 */
	public static function secret(): string {
		return self::keys() . '|' . ( defined( 'DB_PASSWORD' ) ? DB_PASSWORD : '' );
	}

	/**
	 * The keys and salts of wp-config.php, from which every key of ours is made. Twin: the must-use plugin
	 * (src/server/sandbox-loader.php), which stands alone.
	 */
	public static function keys(): string {
		$keys = '';
		foreach ( self::CONSTANTS as $constant ) {
			$keys .= '|' . ( defined( $constant ) ? constant( $constant ) : '' );
		}
		return $keys;
	}

	/**
	 * The seal of some JSON.
	 *
	 * @param string $purpose What the row is for.
	 * @param string $body    JSON.
	 */
	private static function mac( string $purpose, string $body ): string {
		return hash_hmac( 'sha256', $purpose . '|' . $body, self::secret() );
	}
}
