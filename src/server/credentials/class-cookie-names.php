<?php
/**
 * WordPress's cookies on this request.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

defined( 'ABSPATH' ) || exit;

/**
 * Reads their names. Their values are compared here and go nowhere.
 */
final class Cookie_Names {

	/**
	 * All there are.
	 *
	 * @return string[]
	 */
	public static function all(): array {
		return array_values( (array) preg_grep( '/^wordpress_/', array_map( 'strval', array_keys( $_COOKIE ) ) ) );
	}

	/**
	 * Those that came with more than one value: PHP keeps the first of them only.
	 *
	 * @return string[]
	 */
	public static function doubled(): array {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only compared.
		$header = isset( $_SERVER['HTTP_COOKIE'] ) ? wp_unslash( $_SERVER['HTTP_COOKIE'] ) : '';
		preg_match_all( '/(?:^|;)\s*(wordpress_[^=;]*)=([^;]*)/', is_string( $header ) ? $header : '', $found, PREG_SET_ORDER );
		$values = array();
		foreach ( $found as $cookie ) {
			$values[ $cookie[1] ][ trim( $cookie[2] ) ] = true;
		}
		// WordPress itself sets one cookie for two folders where it lies below the site; then both have one value.
		return array_map( 'strval', array_keys( array_filter( $values, static fn( $different ) => count( $different ) > 1 ) ) );
	}

	/**
	 * How many logins of other WordPresses there are.
	 */
	public static function other_logins(): int {
		$logins = (array) preg_grep( '/^wordpress_logged_in_./', self::all() );
		return count( array_diff( $logins, array( LOGGED_IN_COOKIE ) ) );
	}

	/**
	 * Without the hash that names the site, each once.
	 *
	 * @param string[] $names Names.
	 * @return string[]
	 */
	public static function short( array $names ): array {
		$hash = defined( 'COOKIEHASH' ) && '' !== COOKIEHASH ? '|' . preg_quote( COOKIEHASH, '/' ) : '';
		return array_values( array_unique( (array) preg_replace( '/(?:[0-9a-f]{32}' . $hash . ')$/', '', $names ) ) );
	}
}
