<?php
/**
 * What the watch has seen, as the page gets it.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

/**
 * Puts together the times at which it got the same answers.
 */
final class Watch_Record {

	/**
	 * Seconds without a question after which it is not said that all was as before: the event comes every hour, and later where nobody
	 * visits the site.
	 */
	private const GAP = 2 * HOUR_IN_SECONDS + 10 * MINUTE_IN_SECONDS;

	/**
	 * Reads the rows of the watch.
	 *
	 * @param array<int, array<string, string>> $rows Rows, the oldest first.
	 * @return array{spans: array<int, array{from: int, to: int, answers: array<string, array{state: string, status: int, code: string}>}>, changes: array<int, array<string, mixed>>}
	 *         `spans`: times with the same answers, the oldest first, in seconds since the epoch. `changes`: the latest first; shape:
	 *         `WatchChange` in src/history/types.ts.
	 */
	public static function read( array $rows ): array {
		$spans   = array();
		$changes = array();
		// A clock may have been set back meanwhile.
		usort( $rows, static fn( $one, $other ) => array( (int) $one['minute'], (int) $one['id'] ) <=> array( (int) $other['minute'], (int) $other['id'] ) );
		foreach ( $rows as $row ) {
			$detail = json_decode( $row['detail'], true );
			$time   = 60 * (int) $row['minute'];
			if ( ! is_array( $detail ) ) {
				continue;
			}
			if ( '' !== $row['subject'] ) {
				$changes[] = self::change( $row, $detail, $time );
				continue;
			}
			$answers = self::answers( $detail );
			$from    = $time;
			$last    = array_pop( $spans );
			if ( null !== $last && $last['answers'] === $answers && $time - $last['to'] <= self::GAP ) {
				$from = $last['from'];
			} elseif ( null !== $last ) {
				$spans[] = $last;
			}
			$spans[] = array(
				'from'    => $from,
				'to'      => $time,
				'answers' => $answers,
			);
		}
		return array(
			'spans'   => $spans,
			'changes' => array_reverse( $changes ),
		);
	}

	/**
	 * The answers of one time, by question.
	 *
	 * @param array<mixed> $detail As `Hourly_Watch` notes them.
	 * @return array<string, array{state: string, status: int, code: string}>
	 */
	private static function answers( array $detail ): array {
		$answers = array();
		foreach ( $detail as $question => $answer ) {
			$answers[ (string) $question ] = array(
				'state'  => (string) ( $answer[0] ?? 'unknown' ),
				'status' => (int) ( $answer[1] ?? 0 ),
				'code'   => (string) ( $answer[2] ?? '' ),
			);
		}
		return $answers;
	}

	/**
	 * A change.
	 *
	 * @param array<string, string> $row    Row.
	 * @param array<mixed>          $detail What it holds besides.
	 * @param int                   $time   When it was seen.
	 * @return array<string, mixed>
	 */
	private static function change( array $row, array $detail, int $time ): array {
		return array(
			'question' => $row['subject'],
			'to'       => $row['code'],
			'since'    => (int) ( $detail['since'] ?? $time ),
			'time'     => $time,
			'status'   => (int) $row['status'],
			'code'     => (string) ( $detail['code'] ?? '' ),
			'origin'   => is_array( $detail['origin'] ?? null ) ? $detail['origin'] : null,
		);
	}
}
