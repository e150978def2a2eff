<?php
/**
 * Who sent a request, as far as the history keeps it.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

// Nothing of this is kept or printed.
// phpcs:disable WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput

/**
 * The kind of credential, and a mark that tells different senders apart without telling who they are.
 */
final class Sender {

	/**
	 * Marks there are. As bits of one number they can be put together by the database.
	 */
	const MARKS = 60;

	/**
	 * What the request identifies itself with: `none`, `cookie`, `cookie-nonce`, `basic`, `bearer` or `other`.
	 */
	public static function credential(): string {
		$header = $_SERVER['HTTP_AUTHORIZATION'] ?? $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] ?? '';
		$scheme = strtolower( (string) strtok( is_string( $header ) ? $header : '', ' ' ) );
		if ( 'basic' === $scheme || isset( $_SERVER['PHP_AUTH_USER'] ) ) {
			return 'basic';
		}
		if ( '' !== $scheme ) {
			return 'bearer' === $scheme ? 'bearer' : 'other';
		}
		if ( ! isset( $_COOKIE[ LOGGED_IN_COOKIE ] ) && ! isset( $_COOKIE[ AUTH_COOKIE ] ) && ! isset( $_COOKIE[ SECURE_AUTH_COOKIE ] ) ) {
			return 'none';
		}
		return isset( $_SERVER['HTTP_X_WP_NONCE'] ) || isset( $_REQUEST['_wpnonce'] ) || isset( $_REQUEST['_ajax_nonce'] ) ? 'cookie-nonce' : 'cookie';
	}

	/**
	 * One of 60 marks, as a bit. An address has another one each day, and shares it with a sixtieth of all others: nobody can be told
	 * by it, and the number of bits that are set is how many senders there were at least.
	 */
	public static function mark(): int {
		$address = $_SERVER['REMOTE_ADDR'] ?? '';
		$hash    = hash_hmac( 'sha256', gmdate( 'Y-m-d' ) . '|' . ( is_string( $address ) ? $address : '' ), 'ws401-sender|' . Row_Seal::secret() );
		return 1 << ( (int) hexdec( substr( $hash, 0, 8 ) ) % self::MARKS );
	}

	/**
	 * How many marks there are in a number, at least as many senders as were.
	 *
	 * @param int $marks Bits.
	 */
	public static function count( int $marks ): int {
		return substr_count( decbin( $marks ), '1' );
	}
}
