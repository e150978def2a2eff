<?php
/**
 * Putting minutes together to hours.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

// The table is this plugin's own, its name and conditions are the class's, and what is cached of it would be old.
// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared

/**
 * After a day, what is alike within an hour becomes one row: its count stays right to the last one, and its minute is that of the first.
 * And so that a flood cannot push out what the days before had, each hour may keep only so many different refusals once there are many
 * rows in all; the rest of that hour is counted by kind, status and credential alone.
 */
final class Roll_Up {

	/**
	 * Rows of refusals from which on hours are cut down.
	 */
	const MANY = 12000;

	/**
	 * Different refusals that an hour then keeps: one that is older than a day, and one of the last day. With 30 days and what may come
	 * before the table is trimmed again that is less than `Table::REFUSALS`.
	 */
	const OLD    = 14;
	const RECENT = 100;

	/**
	 * Minutes of a day, and those that are left as they are in any case, since what is of them may still be on its way.
	 */
	private const DAY     = 24 * 60;
	private const LATEST  = 10;
	private const LOOKED  = 3 * self::DAY;
	private const REFUSED = "kind NOT IN ('change', 'watch', 'session')";

	/**
	 * Puts together what is older than a day, and where there are many rows cuts all hours down.
	 */
	public static function run(): void {
		global $wpdb;
		$name  = Table::name();
		$now   = intdiv( time(), 60 );
		$old   = $now - self::DAY;
		$old  -= $old % 60;
		$which = self::REFUSED;
		$many  = (int) Table::quietly( static fn() => $wpdb->get_var( "SELECT COUNT(*) FROM $name WHERE $which" ) ) > self::MANY;
		foreach ( self::hours( $many ? 0 : $old - self::LOOKED, $many ? $now - self::LATEST : $old ) as $hour => $count ) {
			$most = $hour < $old ? self::OLD : self::RECENT;
			if ( $hour < $old || $count > $most ) {
				self::put_together( $hour, min( $hour + 60, $now - self::LATEST ), $many ? $most : null );
			}
		}
	}

	/**
	 * The hours with more than one row.
	 *
	 * @param int $from First minute.
	 * @param int $to   Minute that does not belong to it any more.
	 * @return array<int, int> How many, by the first minute of the hour.
	 */
	private static function hours( int $from, int $to ): array {
		global $wpdb;
		$name  = Table::name();
		$which = self::REFUSED;
		$found = Table::quietly( static fn() => $wpdb->get_results( $wpdb->prepare( "SELECT minute - minute %% 60 AS hour, COUNT(*) AS rows_in_it FROM $name WHERE minute >= %d AND minute < %d AND $which GROUP BY minute - minute %% 60 HAVING COUNT(*) > 1", $from, $to ), 'ARRAY_A' ) );
		return array_map( 'intval', array_column( is_array( $found ) ? $found : array(), 'rows_in_it', 'hour' ) );
	}

	/**
	 * Puts the rows of an hour together.
	 *
	 * @param int      $from First minute.
	 * @param int      $to   Minute that does not belong to it any more.
	 * @param int|null $most Different refusals that stay; null for all.
	 */
	private static function put_together( int $from, int $to, ?int $most ): void {
		global $wpdb;
		$name  = Table::name();
		$which = self::REFUSED;
		$rows  = Table::quietly( static fn() => $wpdb->get_results( $wpdb->prepare( "SELECT * FROM $name WHERE minute >= %d AND minute < %d AND $which ORDER BY minute, id", $from, $to ), 'ARRAY_A' ) );
		$rows  = is_array( $rows ) ? $rows : array();
		$alike = self::cut( self::alike( $rows ), $most );
		if ( count( $alike ) === count( $rows ) ) {
			return;
		}
		$ids     = implode( ',', array_map( 'intval', array_column( $rows, 'id' ) ) );
		$work    = static fn( string $query ): bool => false !== Table::quietly( static fn() => $wpdb->query( $query ) ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Numbers alone.
		$work( 'START TRANSACTION' );
		$is_done = $work( "DELETE FROM $name WHERE id IN ($ids)" );
		foreach ( array_chunk( $is_done ? $alike : array(), 500 ) as $some ) {
			$is_done = $is_done && Table::add( $some );
		}
		$work( $is_done ? 'COMMIT' : 'ROLLBACK' );
	}

	/**
	 * Counts together what is alike but for its minute, which becomes that of the first.
	 *
	 * @param array<int, array<string, int|string>> $rows The earliest first.
	 * @return array<int, array<string, int|string>>
	 */
	public static function alike( array $rows ): array {
		$alike = array();
		foreach ( $rows as $row ) {
			$key           = implode( '|', array_intersect_key( $row, Table::IDENTITY ) );
			$before        = $alike[ $key ] ?? null;
			$counts        = array(
				'hits'    => (int) $row['hits'] + (int) ( $before['hits'] ?? 0 ),
				'senders' => (int) $row['senders'] | (int) ( $before['senders'] ?? 0 ),
			);
			$alike[ $key ] = Table::row( $counts + $row, (int) ( $before['minute'] ?? $row['minute'] ) );
		}
		return array_values( $alike );
	}

	/**
	 * Leaves so many as they are, those with the highest counts, and counts the rest by kind, status and credential.
	 *
	 * @param array<int, array<string, int|string>> $rows Each once.
	 * @param int|null                              $most How many; null for all.
	 * @return array<int, array<string, int|string>>
	 */
	public static function cut( array $rows, ?int $most ): array {
		if ( null === $most || count( $rows ) <= $most ) {
			return $rows;
		}
		usort( $rows, static fn( $one, $other ) => array( $other['hits'], $one['minute'] ) <=> array( $one['hits'], $other['minute'] ) );
		$cut = array_map( array( Ration::class, 'coarse' ), array_slice( $rows, $most ) );
		usort( $cut, static fn( $one, $other ) => $one['minute'] <=> $other['minute'] );
		return self::alike( array_merge( array_slice( $rows, 0, $most ), $cut ) );
	}
}
