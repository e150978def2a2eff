<?php
/**
 * A sign that the request which changes a file is alive.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

defined( 'ABSPATH' ) || exit;

/**
 * A named lock of the database. It vanishes with the connection that holds it, so also with a process that was killed.
 */
final class Writer_Sign {

	/**
	 * Puts it up, for as long as this request lives.
	 */
	public static function raise(): void {
		self::ask( 'SELECT GET_LOCK( %s, 0 )' );
	}

	/**
	 * Takes it down.
	 */
	public static function lower(): void {
		self::ask( 'SELECT RELEASE_LOCK( %s )' );
	}

	/**
	 * Whether another request has it up; null when this database does not know such locks.
	 *
	 * @phpstan-impure
	 */
	public static function is_up(): ?bool {
		$free = self::ask( 'SELECT IS_FREE_LOCK( %s )' );
		return null === $free ? null : '0' === $free;
	}

	/**
	 * Asks the database, which may not know the word.
	 *
	 * @param string $query SQL with a place for the lock's name.
	 */
	private static function ask( string $query ): ?string {
		global $wpdb;
		$suppress = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB -- The three statements above.
		$answer = $wpdb->get_var( $wpdb->prepare( $query, 'ws401_' . substr( md5( DB_NAME . $wpdb->base_prefix ), 0, 16 ) ) );
		$wpdb->suppress_errors( $suppress );
		return $answer;
	}
}
