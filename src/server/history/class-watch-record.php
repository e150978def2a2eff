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
			$last    = end( $spans );
			if ( false !== $last && $last['answers'] === $answers && $time - $last['to'] <= self::GAP ) {
				$spans[ count( $spans ) - 1 ]['to'] = $time;
			} else {
				$spans[] = array(
					'from'    => $time,
					'to'      => $time,
					'answers' => $answers,
				);
			}
		}
		return array(
			'spans'   => $spans,
			'changes' => array_reverse( $changes ),
		);
	}

	/**
	 * The answers of one time, by question.
	 *
	 * @param array<mixed> $detail As `Watch` notes them.
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
