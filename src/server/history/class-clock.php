<?php
/**
 * Whether the server's clock was set.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- Files of the system.
// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- A table of our own, whose name is the site's prefix and a constant.

/**
 * Every time in the history is what PHP's clock showed; the database's clock and the time zones of both are asked for nothing. Whether
 * that clock was set meanwhile shows where the machine also says for how long it has run (Linux), and else where an earlier look lies in
 * the future.
 */
final class Clock {

	/**
	 * Seconds by which it has to differ: less is how clocks go.
	 */
	private const STEP = 300;

	/**
	 * Seconds for which a clock that was set forward by a day or more is not trusted to tell what is too old, and those that may lie
	 * between two looks until then.
	 */
	private const DOUBTED = 7 * DAY_IN_SECONDS;
	private const APART   = DAY_IN_SECONDS;

	/**
	 * What it shows now: `time` in seconds since the epoch; `boot`, which start of which machine, and `up`, how many seconds ago that
	 * was, where it says so.
	 *
	 * @return array{time: int, boot: string, up: float}
	 */
	public static function read(): array {
		// Where it may not be read, it is not known.
		$boot = (string) @file_get_contents( '/proc/sys/kernel/random/boot_id' );
		$up   = (string) @file_get_contents( '/proc/uptime' );
		return array(
			'time' => time(),
			'boot' => '' === $boot ? '' : substr( md5( $boot ), 0, 12 ),
			'up'   => (float) $up,
		);
	}

	/**
	 * By how many seconds it was set between two looks: below 0 back; 0 where nothing shows that it was. Where only the times are known,
	 * at least by so much.
	 *
	 * @param array<string, mixed> $before What it showed then.
	 * @param array<string, mixed> $now    What it shows now.
	 */
	public static function step( array $before, array $now ): int {
		$went = (int) $now['time'] - (int) ( $before['time'] ?? $now['time'] );
		$boot = $before['boot'] ?? '';
		if ( '' !== $boot && $boot === $now['boot'] && 0 < $now['up'] && is_numeric( $before['up'] ?? null ) ) {
			$went -= (int) round( $now['up'] - (float) $before['up'] );
			return abs( $went ) < self::STEP ? 0 : $went;
		}
		return $went <= -self::STEP ? $went : 0;
	}

	/**
	 * For how many seconds forward it is not trusted any more, and since when.
	 *
	 * @param mixed $before As it was returned the last time.
	 * @param int   $step   By how many seconds it was set since.
	 * @param int   $now    Seconds since the epoch.
	 * @return array{int, int} Seconds, and seconds since the epoch.
	 */
	public static function doubt( $before, int $step, int $now ): array {
		list( $ahead, $since ) = is_array( $before ) && isset( $before[0], $before[1] ) ? array( (int) $before[0], (int) $before[1] + min( 0, $step ) ) : array( 0, 0 );
		$ahead                 = $now - $since < self::DOUBTED ? max( 0, $ahead + $step ) : max( 0, $step );
		if ( $ahead < DAY_IN_SECONDS ) {
			return array( 0, 0 );
		}
		return array( $ahead, 0 < $step ? $now : $since );
	}

	/**
	 * The time by which is told what is too old to be kept: a clock that was set forward must not take away everything at once.
	 */
	public static function for_keeping(): int {
		$last = json_decode( (string) get_option( Changes::OPTION, '' ), true );
		$now  = time();
		if ( ! is_array( $last ) || ! is_int( $last['time'] ?? null ) ) {
			return $now;
		}
		list( $ahead, $since ) = is_array( $last['doubt'] ?? null ) && isset( $last['doubt'][1] ) ? $last['doubt'] : array( 0, 0 );
		// Whatever stands in that row, nothing is taken for older than it is.
		return min( $now, $last['time'] + self::APART ) - ( $now - (int) $since < self::DOUBTED ? max( 0, (int) $ahead ) : 0 );
	}

	/**
	 * After it was set: moves what the watch knows, and what was noted by a clock that was ahead, to where it is by the clock of now.
	 *
	 * @param int $step By how many seconds it was set.
	 */
	public static function move( int $step ): void {
		Hourly_Watch::move( $step );
		if ( 0 <= $step ) {
			return;
		}
		self::move_rows( intdiv( time(), 60 ), intdiv( -$step, 60 ) );
		$row = get_option( Switcher::OPTION, null );
		if ( is_array( $row ) && is_int( $row['since'] ?? null ) && $row['since'] > time() ) {
			update_option( Switcher::OPTION, array( 'since' => min( time(), $row['since'] + $step ) ) + $row, true );
		}
	}

	/**
	 * Moves rows that lie in the future to where they are by the clock of now.
	 *
	 * @param int $now     Minutes since the epoch.
	 * @param int $minutes By how many; none comes to lie in the future still.
	 */
	private static function move_rows( int $now, int $minutes ): void {
		global $wpdb;
		$name = Table::name();
		Table::quietly( static fn() => $wpdb->query( $wpdb->prepare( "UPDATE $name SET minute = CASE WHEN minute > %d THEN %d ELSE minute - %d END WHERE minute > %d", $now + $minutes, $now, $minutes, $now ) ) );
	}

	/**
	 * When it was set, as far as that is recorded.
	 *
	 * @return array<int, array{at: int, step: int}> When that was seen, in seconds since the epoch, and by how many seconds.
	 */
	public static function steps(): array {
		global $wpdb;
		$name = Table::name();
		$rows = Table::quietly( static fn() => $wpdb->get_results( "SELECT minute, detail FROM $name WHERE kind = 'change' AND subject = 'server' AND component = 'clock'", 'ARRAY_A' ) );
		return array_map(
			static function ( array $row ): array {
				$detail = json_decode( $row['detail'], true );
				return array(
					'at'   => 60 * (int) $row['minute'],
					'step' => is_array( $detail ) && is_int( $detail['step'] ?? null ) ? $detail['step'] : 0,
				);
			},
			is_array( $rows ) ? $rows : array()
		);
	}
}
