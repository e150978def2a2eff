<?php
/**
 * The rows of the history that are about logins.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Logins;

use WhoSaid401\History\Table;

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- A table of our own, whose name is the site's prefix and a constant; and the database as it is, past what is cached.

/**
 * Reads them. Of a row `subject` is the id of the login, `code` is `began` or the way in which it ended, and `detail` is JSON: `at` and
 * `expires` in seconds since the epoch, and what `Login_Notes` and `Ender` add.
 */
final class Login_Rows {

	const KIND = 'session';

	/**
	 * Option with the salt of the ids.
	 */
	const SALT = 'ws401_history_salt';

	/**
	 * What is known of one login.
	 *
	 * @param string $id   Its id.
	 * @param int    $user Whose it is: the table is searched by that.
	 * @return string[] Each way once.
	 */
	public static function ways( string $id, int $user ): array {
		global $wpdb;
		$name = Table::name();
		$ways = Table::quietly( static fn() => $wpdb->get_col( $wpdb->prepare( "SELECT DISTINCT code FROM $name WHERE user_id = %d AND kind = %s AND subject = %s", $user, self::KIND, $id ) ) );
		return is_array( $ways ) ? $ways : array();
	}

	/**
	 * All of them, in the order in which they were written.
	 *
	 * @return array<int, array{id: string, code: string, user: int, detail: array<string, mixed>}>
	 */
	public static function all(): array {
		global $wpdb;
		$name = Table::name();
		$rows = Table::quietly( static fn() => $wpdb->get_results( $wpdb->prepare( "SELECT subject, code, user_id, detail FROM $name WHERE kind = %s ORDER BY id", self::KIND ), 'ARRAY_A' ) );
		return array_map(
			static function ( array $row ): array {
				$detail = json_decode( $row['detail'], true );
				return array(
					'id'     => $row['subject'],
					'code'   => $row['code'],
					'user'   => (int) $row['user_id'],
					'detail' => is_array( $detail ) ? $detail : array(),
				);
			},
			is_array( $rows ) ? $rows : array()
		);
	}

	/**
	 * Sessions as the database has them, whatever is cached.
	 *
	 * @param int|null $user Whose; null for everybody's.
	 * @param int      $most Accounts at the most.
	 * @return array<int, array<string, mixed>> By user id; each by the hash of its token.
	 */
	public static function stored( ?int $user, int $most ): array {
		global $wpdb;
		$rows  = Table::quietly(
			static fn() => null === $user
				? $wpdb->get_results( $wpdb->prepare( "SELECT user_id, meta_value FROM $wpdb->usermeta WHERE meta_key = %s ORDER BY umeta_id DESC LIMIT %d", Login_Notes::META, $most ), 'ARRAY_A' )
				: $wpdb->get_results( $wpdb->prepare( "SELECT user_id, meta_value FROM $wpdb->usermeta WHERE meta_key = %s AND user_id = %d LIMIT %d", Login_Notes::META, $user, $most ), 'ARRAY_A' )
		);
		$found = array();
		foreach ( is_array( $rows ) ? $rows : array() as $row ) {
			$sessions                       = maybe_unserialize( $row['meta_value'] );
			$found[ (int) $row['user_id'] ] = is_array( $sessions ) ? $sessions : array();
		}
		return $found;
	}
}
