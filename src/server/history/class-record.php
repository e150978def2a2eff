<?php
/**
 * What was recorded, for the page.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Logins\Login_Rows;

defined( 'ABSPATH' ) || exit;

/**
 * Puts the rows of the table together: what is alike but for the minute is one refusal with a first and a last time.
 */
final class Record {

	/**
	 * Refusals and changes that the page gets, the latest ones.
	 */
	private const MOST = 500;

	/**
	 * Reads everything.
	 *
	 * @param int      $since Since when it is on, in seconds since the epoch.
	 * @param int|null $from  Refusals from this minute on alone, in minutes since the epoch; null for all.
	 * @param int|null $to    Refusals before this minute alone, likewise.
	 * @return array{from: int, refusals: array<int, array<string, mixed>>, changes: array<int, array<string, mixed>>, hours: array<int, array{int, string, int}>, watch: array{spans: array<int, array<string, mixed>>, changes: array<int, array<string, mixed>>}, left: int}
	 */
	public static function read( int $since, ?int $from = null, ?int $to = null ): array {
		$refusals = array();
		$changes  = array();
		$hours    = array();
		$watch    = array();
		$rows     = 0;
		$oldest   = time();
		foreach ( Table::rows() as $row ) {
			if ( 'change' === $row['kind'] ) {
				$changes[] = self::change( $row );
				continue;
			}
			if ( 'watch' === $row['kind'] ) {
				$watch[] = $row;
				continue;
			}
			if ( Login_Rows::KIND === $row['kind'] ) {
				continue;
			}
			++$rows;
			$oldest = min( $oldest, 60 * (int) $row['minute'] );
			if ( ( null !== $from && (int) $row['minute'] < $from ) || ( null !== $to && (int) $row['minute'] >= $to ) ) {
				continue;
			}
			$key              = implode( '|', array_intersect_key( $row, Table::IDENTITY ) );
			$refusals[ $key ] = self::counted( $refusals[ $key ] ?? null, $row );
			$hour             = intdiv( (int) $row['minute'], 60 ) . '|' . $row['kind'];
			$hours[ $hour ]   = ( $hours[ $hour ] ?? 0 ) + (int) $row['hits'];
		}
		usort( $refusals, static fn( $one, $other ) => $other['last'] <=> $one['last'] );
		return array(
			// Of a table that is full, older rows may have been taken away.
			'from'     => max( $since, time() - Table::DAYS * DAY_IN_SECONDS, $rows >= Table::REFUSALS ? $oldest : 0 ),
			'refusals' => array_map( array( self::class, 'shown' ), array_slice( $refusals, 0, self::MOST ) ),
			'changes'  => array_slice( array_reverse( $changes ), 0, self::MOST ),
			'hours'    => array_map( static fn( $hour, $hits ) => array( (int) strtok( $hour, '|' ), (string) strtok( '|' ), $hits ), array_keys( $hours ), $hours ),
			'watch'    => Watch_Record::read( $watch ),
			'left'     => max( 0, count( $refusals ) - self::MOST ) + max( 0, count( $changes ) - self::MOST ),
		);
	}

	/**
	 * A refusal with one more row of it.
	 *
	 * @param array<string, mixed>|null $known So far.
	 * @param array<string, string>     $row   Row.
	 * @return array<string, mixed>
	 */
	private static function counted( ?array $known, array $row ): array {
		$minute = (int) $row['minute'];
		$known  = $known ?? array(
			'row'   => $row,
			'first' => $minute,
			'last'  => $minute,
			'hits'  => 0,
			'marks' => array(),
		);
		// Marks are of one day.
		$day                    = intdiv( $minute, 24 * 60 );
		$known['marks'][ $day ] = ( $known['marks'][ $day ] ?? 0 ) | (int) $row['senders'];
		$known['first']         = min( $known['first'], $minute );
		$known['last']          = max( $known['last'], $minute );
		$known['hits']         += (int) $row['hits'];
		return $known;
	}

	/**
	 * A refusal as the page gets it: `first` and `last` in minutes since the epoch, `senders` at least as many.
	 *
	 * @param array<string, mixed> $known What was counted.
	 * @return array<string, mixed>
	 */
	private static function shown( array $known ): array {
		$row = $known['row'];
		return array(
			'kind'       => $row['kind'],
			'subject'    => $row['subject'],
			'method'     => $row['method'],
			'status'     => (int) $row['status'],
			'code'       => $row['code'],
			'credential' => $row['credential'],
			'component'  => $row['component'],
			'account'    => self::name_of( (int) $row['user_id'] ),
			'first'      => $known['first'],
			'last'       => $known['last'],
			'hits'       => $known['hits'],
			'senders'    => max( 0, ...array_values( array_map( array( Sender::class, 'count' ), $known['marks'] ) ) ),
		);
	}

	/**
	 * A change as the page gets it: `time`, and `since` where it lies somewhere between the two, in seconds since the epoch.
	 *
	 * @param array<string, string> $row Row.
	 * @return array<string, mixed>
	 */
	private static function change( array $row ): array {
		$detail = json_decode( $row['detail'], true );
		$detail = is_array( $detail ) ? $detail : array();
		$text   = static fn( string $name ): string => is_string( $detail[ $name ] ?? null ) ? $detail[ $name ] : '';
		return array(
			'subject' => $row['subject'],
			'id'      => $row['component'],
			'what'    => $row['code'],
			'name'    => $text( 'name' ),
			'from'    => $text( 'from' ),
			'to'      => $text( 'to' ),
			'account' => self::name_of( (int) $row['user_id'] ),
			'time'    => 60 * (int) $row['minute'],
			'since'   => is_int( $detail['since'] ?? null ) ? $detail['since'] : null,
		);
	}

	/**
	 * The login of an account; empty where there is none. Who looks after one site of a network alone is not told of other sites' accounts.
	 *
	 * @param int $id Its id.
	 */
	public static function name_of( int $id ): string {
		$user = 0 === $id ? false : get_userdata( $id );
		return $user && ( ! is_multisite() || is_user_member_of_blog( $id ) || current_user_can( 'manage_network_users' ) ) ? $user->user_login : '';
	}
}
