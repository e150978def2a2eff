<?php
/**
 * The table of the history.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- A table of our own, whose name is the site's prefix and a constant.

/**
 * One table a site, `{prefix}ws401_history`, there only while the history is on. A row is what is alike within one minute, counted.
 *
 * Plain SQL alone: the embedded WordPress translates it for SQLite.
 */
final class Table {

	/**
	 * Days that a row stays.
	 */
	const DAYS = 30;

	/**
	 * Rows kept at the most when it is trimmed: of refusals; of changes, which a flood of refusals must not push out; of what became
	 * of application passwords, which any account may make and revoke as often as it likes; of the watch, which asks 720 times in 30
	 * days; and of logins. With what may be added before it is trimmed again (`Spool::ROWS_BETWEEN`) there are never more than 20,000.
	 */
	const REFUSALS  = 15000;
	const CHANGES   = 1500;
	const PASSWORDS = 500;
	const WATCH     = 1000;
	const LOGINS    = 1000;

	/**
	 * Rows of one account's logins that are kept at the most: logging in and out without end, no account pushes out what is of another.
	 */
	const LOGINS_OF_ONE = 100;

	/**
	 * The columns that make two rows of one minute the same, with the longest text each takes; 0 is a number.
	 */
	const IDENTITY = array(
		'kind'       => 20,
		'subject'    => 191,
		'method'     => 10,
		'status'     => 0,
		'code'       => 64,
		'credential' => 24,
		'component'  => 191,
		'user_id'    => 0,
		'detail'     => 1000,
	);

	/**
	 * Its name on the current site, or on another one of the network.
	 *
	 * @param int|null $site Id of that site.
	 */
	public static function name( ?int $site = null ): string {
		global $wpdb;
		return $wpdb->get_blog_prefix( $site ) . 'ws401_history';
	}

	/**
	 * Makes it. Whether it is there now.
	 */
	public static function create(): bool {
		global $wpdb;
		$name    = self::name();
		$collate = $wpdb->get_charset_collate();
		return self::quietly(
			static function () use ( $wpdb, $name, $collate ): bool {
				$wpdb->query(
					"CREATE TABLE IF NOT EXISTS $name (
						id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
						minute int(10) unsigned NOT NULL,
						digest char(32) NOT NULL,
						kind varchar(20) NOT NULL,
						subject varchar(191) NOT NULL,
						method varchar(10) NOT NULL,
						status int(10) unsigned NOT NULL,
						code varchar(64) NOT NULL,
						credential varchar(24) NOT NULL,
						component varchar(191) NOT NULL,
						user_id bigint(20) unsigned NOT NULL,
						detail text NOT NULL,
						hits int(10) unsigned NOT NULL,
						senders bigint(20) unsigned NOT NULL,
						PRIMARY KEY  (id),
						UNIQUE KEY digest (digest),
						KEY minute (minute),
						KEY user_id (user_id)
					) $collate"
				);
				return '0' === $wpdb->get_var( "SELECT COUNT(*) FROM $name WHERE id < 0" );
			}
		);
	}

	/**
	 * Takes it away.
	 *
	 * @param int|null $site Of which site; null for the current one.
	 */
	public static function drop( ?int $site = null ): void {
		global $wpdb;
		$name = self::name( $site );
		self::quietly( static fn() => $wpdb->query( "DROP TABLE IF EXISTS $name" ) );
	}

	/**
	 * Makes a row of an entry: its texts no longer than the table takes, and nothing in it that is no text.
	 *
	 * @param array<string, mixed> $entry Columns of `IDENTITY`; `hits` and `senders` where they are not 1 and 0.
	 * @param int                  $minute Minutes since the epoch.
	 * @return array<string, int|string> All columns but `id`.
	 */
	public static function row( array $entry, int $minute ): array {
		$row = array();
		foreach ( self::IDENTITY as $column => $length ) {
			$value          = $entry[ $column ] ?? '';
			$row[ $column ] = 0 === $length
				? max( 0, (int) $value )
				: mb_substr( wp_check_invalid_utf8( (string) preg_replace( '/[[:cntrl:]]/', '', is_scalar( $value ) ? (string) $value : '' ), true ), 0, $length, 'UTF-8' );
		}
		return array(
			'minute'  => $minute,
			'digest'  => md5( $minute . '|' . implode( '|', $row ) ),
			'hits'    => max( 1, (int) ( $entry['hits'] ?? 1 ) ),
			'senders' => max( 0, (int) ( $entry['senders'] ?? 0 ) ),
		) + $row;
	}

	/**
	 * Counts together what is alike.
	 *
	 * @param iterable<array<string, int|string>> $rows As `row()` makes them.
	 * @return array<string, array<string, int|string>> By digest.
	 */
	public static function together( iterable $rows ): array {
		$alike = array();
		foreach ( $rows as $row ) {
			$digest = (string) $row['digest'];
			$before = $alike[ $digest ] ?? null;
			if ( null !== $before ) {
				$row['hits']    = (int) $row['hits'] + (int) $before['hits'];
				$row['senders'] = (int) $row['senders'] | (int) $before['senders'];
			}
			$alike[ $digest ] = $row;
		}
		return $alike;
	}

	/**
	 * Adds rows, in one statement; those of a minute that are alike become one.
	 *
	 * @param array<int, array<string, int|string>> $rows As `row()` makes them.
	 * @return bool Whether they are in.
	 */
	public static function add( array $rows ): bool {
		global $wpdb;
		$alike = self::together( $rows );
		if ( array() === $alike ) {
			return true;
		}
		$columns = array_keys( (array) reset( $alike ) );
		$one     = '(' . implode( ',', array_map( static fn( $column ) => in_array( $column, array( 'minute', 'status', 'user_id', 'hits', 'senders' ), true ) ? '%d' : '%s', $columns ) ) . ')';
		$values  = array();
		foreach ( $alike as $row ) {
			array_push( $values, ...array_map( array( self::class, 'storable' ), array_keys( $row ), array_values( $row ) ) );
		}
		$name = self::name();
		// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared, WordPress.DB.PreparedSQLPlaceholders -- A list of placeholders for each row.
		$query = $wpdb->prepare( "INSERT INTO $name (" . implode( ',', $columns ) . ') VALUES ' . implode( ',', array_fill( 0, count( $alike ), $one ) ) . ' ON DUPLICATE KEY UPDATE hits = hits + VALUES(hits), senders = senders | VALUES(senders)', $values );
		// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Prepared above.
		return self::quietly( static fn(): bool => $wpdb->check_connection( false ) && false !== $wpdb->query( (string) $query ) );
	}

	/**
	 * What the database can take of a value: WordPress refuses a whole statement for one sign that the table's character set lacks, and
	 * what came with it would never be written.
	 *
	 * @param string     $column Column.
	 * @param int|string $value  Value.
	 * @return int|string
	 */
	private static function storable( string $column, $value ) {
		global $wpdb;
		if ( ! is_string( $value ) || 1 !== preg_match( '/[^\x00-\x7f]/', $value ) ) {
			return $value;
		}
		$kept = self::quietly( static fn() => $wpdb->strip_invalid_text_for_column( self::name(), $column, $value ) );
		return is_string( $kept ) ? $kept : '';
	}

	/**
	 * How many rows there are from a minute on; 0 also where the database does not say.
	 *
	 * @param int $minute Minutes since the epoch.
	 */
	public static function count_since( int $minute ): int {
		global $wpdb;
		$name = self::name();
		return (int) self::quietly( static fn() => $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $name WHERE minute >= %d", $minute ) ) );
	}

	/**
	 * Puts minutes together to hours, and takes away what is too old or too much.
	 *
	 * @return bool Whether the database let it.
	 */
	public static function trim(): bool {
		global $wpdb;
		$name = self::name();
		Roll_Up::run();
		return self::quietly(
			static function () use ( $wpdb, $name ): bool {
				$done = $wpdb->query( $wpdb->prepare( "DELETE FROM $name WHERE minute < %d", intdiv( Clock::for_keeping() - self::DAYS * DAY_IN_SECONDS, 60 ) ) );
				$busy = $wpdb->get_col( $wpdb->prepare( "SELECT user_id FROM $name WHERE kind = 'session' GROUP BY user_id HAVING COUNT(*) > %d", self::LOGINS_OF_ONE ) );
				foreach ( array_fill_keys( array_map( static fn( $user ) => "kind = 'session' AND user_id = " . (int) $user, $busy ), self::LOGINS_OF_ONE ) + array(
					"kind NOT IN ('change', 'watch', 'session')" => self::REFUSALS,
					"kind = 'watch'"   => self::WATCH,
					"kind = 'session'" => self::LOGINS,
					"kind = 'change' AND subject <> 'application-password'" => self::CHANGES,
					"kind = 'change' AND subject = 'application-password'" => self::PASSWORDS,
				) as $which => $most ) {
					$last = $wpdb->get_var( $wpdb->prepare( "SELECT id FROM $name WHERE $which ORDER BY id DESC LIMIT 1 OFFSET %d", $most ) );
					if ( null !== $last ) {
						$done = false === $done ? false : $wpdb->query( $wpdb->prepare( "DELETE FROM $name WHERE $which AND id <= %d", $last ) );
					}
				}
				return false !== $done;
			}
		);
	}

	/**
	 * Gives the rows from the oldest on, a thousand at a time.
	 *
	 * @param int|null $user Of this account alone.
	 * @return \Generator<int, array<string, string>>
	 */
	public static function rows( ?int $user = null ): \Generator {
		global $wpdb;
		$name = self::name();
		$id   = 0;
		$of   = null === $user ? '' : $wpdb->prepare( 'AND user_id = %d', $user );
		do {
			$query = $wpdb->prepare( "SELECT * FROM $name WHERE id > %d $of ORDER BY id LIMIT 1000", $id );
			// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Prepared above.
			$rows = self::quietly( static fn() => $wpdb->get_results( (string) $query, 'ARRAY_A' ) );
			foreach ( (array) $rows as $row ) {
				$id = (int) $row['id'];
				yield $row;
			}
		} while ( is_array( $rows ) && isset( $rows[999] ) );
	}

	/**
	 * Takes the rows of an account away.
	 *
	 * @param int $user Its id.
	 * @return int|null How many there were; null when the database refused.
	 */
	public static function forget( int $user ): ?int {
		global $wpdb;
		$name = self::name();
		$gone = self::quietly( static fn() => $wpdb->query( $wpdb->prepare( "DELETE FROM $name WHERE user_id = %d", $user ) ) );
		return is_int( $gone ) ? $gone : null;
	}

	/**
	 * Asks the database without a word in the page or the log where it refuses: a history that stops is not the site's trouble.
	 *
	 * @param callable $work What to ask.
	 * @return mixed What it returned.
	 */
	public static function quietly( callable $work ) {
		global $wpdb;
		$were = $wpdb->suppress_errors( true );
		try {
			return $work();
		} catch ( \Throwable $thrown ) {
			return false;
		} finally {
			$wpdb->suppress_errors( $were );
		}
	}
}
