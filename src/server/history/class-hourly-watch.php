<?php
/**
 * Whether the site answers as it did an hour ago.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Sending\Time_Limit;

defined( 'ABSPATH' ) || exit;

/**
 * Asks five questions every hour while the history is on (`Watch_Questions`), and notes what they were answered: a row for each time,
 * and one for each answer that is another than before. A question that could not be put is no answer: what was known stays, and the
 * interval in which something changed begins where it was last seen.
 */
final class Hourly_Watch {

	/**
	 * Option with what is known, as JSON: `time` of the last time in seconds since the epoch, and `known`, by question: `state`
	 * (`works` or `fails`), `time` at which it was seen, and `worked`, whether it ever did while it was watched.
	 */
	const OPTION = 'ws401_history_watch';

	/**
	 * Seconds that all of it may take.
	 */
	private const LONGEST = 90;

	/**
	 * Asks, notes, and tells others of what has changed. Nothing where whoever called may have chosen the address.
	 */
	public static function ask(): void {
		if ( ! Watch_Address::is_known() ) {
			return;
		}
		Time_Limit::leave( self::LONGEST );
		$known   = self::last()['known'];
		$answers = Watch_Questions::ask();
		$now     = time();
		$changes = self::changes( $known, $answers, $now );
		$known   = self::known( $known, $answers, $now );
		// Asking takes its time: somebody may have switched it off meanwhile.
		if ( Switcher::is_switched_off_meanwhile() || ! self::keep( $known, $now ) ) {
			return;
		}
		$changes = self::traced( $changes );
		self::note( $answers, $changes );
		if ( array() !== $changes ) {
			/**
			 * Fires when what the hourly watch asks is answered differently than the last time: once for each time it asked, whatever
			 * has changed by then.
			 *
			 * @param string $colour `red` while something fails that worked before, since the history was switched on; else `green`. It
			 *                       may be what it was before: one thing more fails, or works again.
			 * @param array<int, array{question: string, to: string, since: int, time: int, status: int, code: string, origin: array{component: string, name: string, file: string, line: int}|null}> $changes What
			 *                       has changed. `question`: `rest` (the beginning of the REST API, asked as a visitor), `posts` (the
			 *                       published posts, as a visitor), `login` (the login screen, as a visitor), `header` (whether the
			 *                       header Authorization arrives at PHP) or `inside` (the published posts, asked within WordPress).
			 *                       `to`: `fails` or `works`. It changed between `since`, when it was last seen as it was, and `time`:
			 *                       seconds since the epoch. `status`: HTTP status of the answer; `code`: its error code, or empty.
			 *                       `origin`: who answered, as one more request has shown that was traced (basename of the plugin,
			 *                       name, file below WordPress's folder, line); null where that is not known.
			 */
			do_action( 'ws401_watch_changed', self::colour( $known ), $changes );
		}
	}

	/**
	 * What is known, as it is kept: whoever writes into the options table can have put something else there, which is passed over.
	 *
	 * @return array{time: int, known: array<string, array{state: string, time: int, worked: bool}>}
	 */
	public static function last(): array {
		$row   = get_option( self::OPTION, '' );
		$last  = is_string( $row ) ? json_decode( $row, true ) : null;
		$known = is_array( $last ) && is_array( $last['known'] ?? null ) ? $last['known'] : array();
		return array(
			'time'  => is_array( $last ) && is_int( $last['time'] ?? null ) ? $last['time'] : 0,
			'known' => array_filter(
				array_intersect_key( $known, array_flip( Watch_Questions::NAMES ) ),
				static fn( $one ) => is_array( $one ) && is_string( $one['state'] ?? null ) && is_int( $one['time'] ?? null ) && is_bool( $one['worked'] ?? null )
			),
		);
	}

	/**
	 * Moves the times at which it saw what it knows, after the clock was set.
	 *
	 * @param int $step Seconds; below 0 back.
	 */
	public static function move( int $step ): void {
		$last = self::last();
		if ( array() !== $last['known'] ) {
			self::keep( array_map( static fn( $one ) => array( 'time' => $one['time'] + $step ) + $one, $last['known'] ), $last['time'] + $step );
		}
	}

	/**
	 * `red` while something fails that worked before; else `green`.
	 *
	 * @param array<string, array{state: string, time: int, worked: bool}> $known What is known, by question.
	 */
	public static function colour( array $known ): string {
		foreach ( $known as $one ) {
			if ( 'fails' === $one['state'] && $one['worked'] ) {
				return 'red';
			}
		}
		return 'green';
	}

	/**
	 * Which answers are not what they were.
	 *
	 * @param array<string, array{state: string, time: int, worked: bool}>   $known   What was known, by question.
	 * @param array<string, array{state: string, status: int, code: string}> $answers What was answered, by question.
	 * @param int                                                            $now     Seconds since the epoch.
	 * @return array<int, array{question: string, to: string, since: int, time: int, status: int, code: string}>
	 */
	public static function changes( array $known, array $answers, int $now ): array {
		$changes = array();
		foreach ( $answers as $question => $answer ) {
			$before = $known[ $question ] ?? null;
			if ( null !== $before && 'unknown' !== $answer['state'] && $before['state'] !== $answer['state'] ) {
				$changes[] = array(
					'question' => $question,
					'to'       => $answer['state'],
					'since'    => $before['time'],
					'time'     => $now,
					'status'   => $answer['status'],
					'code'     => $answer['code'],
				);
			}
		}
		return $changes;
	}

	/**
	 * What is known afterwards.
	 *
	 * @param array<string, array{state: string, time: int, worked: bool}>   $known   What was known, by question.
	 * @param array<string, array{state: string, status: int, code: string}> $answers What was answered, by question.
	 * @param int                                                            $now     Seconds since the epoch.
	 * @return array<string, array{state: string, time: int, worked: bool}>
	 */
	public static function known( array $known, array $answers, int $now ): array {
		foreach ( $answers as $question => $answer ) {
			if ( 'unknown' !== $answer['state'] ) {
				$known[ $question ] = array(
					'state'  => $answer['state'],
					'time'   => $now,
					'worked' => 'works' === $answer['state'] || true === ( $known[ $question ]['worked'] ?? false ),
				);
			}
		}
		return $known;
	}

	/**
	 * Asks the first thing that has begun to fail once more, traced: whoever is seen to answer it is noted with all that fail alike.
	 *
	 * @param array<int, array{question: string, to: string, since: int, time: int, status: int, code: string}> $changes What has changed.
	 * @return array<int, array{question: string, to: string, since: int, time: int, status: int, code: string, origin: array{component: string, name: string, file: string, line: int}|null}>
	 */
	private static function traced( array $changes ): array {
		$urls   = Watch_Questions::traceable();
		$first  = null;
		$origin = null;
		foreach ( $changes as $change ) {
			if ( null === $first && 'fails' === $change['to'] && isset( $urls[ $change['question'] ] ) ) {
				$first  = $change;
				$origin = Watch_Trace::origin_of( $urls[ $change['question'] ], $change['status'] );
			}
		}
		return array_map(
			static fn( $change ) => $change + array( 'origin' => null !== $first && 'fails' === $change['to'] && array( $first['status'], $first['code'] ) === array( $change['status'], $change['code'] ) ? $origin : null ),
			$changes
		);
	}

	/**
	 * Keeps what is known.
	 *
	 * @param array<string, array{state: string, time: int, worked: bool}> $known What is known, by question.
	 * @param int                                                          $now   Seconds since the epoch.
	 * @return bool Whether the database took it: what it did not take would be told again and again.
	 */
	private static function keep( array $known, int $now ): bool {
		$row = array(
			'time'  => $now,
			'known' => $known,
		);
		return true === Table::quietly( static fn() => update_option( self::OPTION, (string) wp_json_encode( $row ), false ) );
	}

	/**
	 * Notes that it asked, and what has changed.
	 *
	 * @param array<string, array{state: string, status: int, code: string}> $answers What was answered, by question.
	 * @param array<int, array<string, mixed>>                               $changes What has changed.
	 */
	private static function note( array $answers, array $changes ): void {
		Notes::add(
			array(
				'kind'   => 'watch',
				'detail' => (string) wp_json_encode( array_map( static fn( $answer ) => array( $answer['state'], $answer['status'], $answer['code'] ), $answers ) ),
			)
		);
		foreach ( $changes as $change ) {
			Notes::add(
				array(
					'kind'    => 'watch',
					'subject' => $change['question'],
					'code'    => $change['to'],
					'status'  => $change['status'],
					'detail'  => (string) wp_json_encode( array_intersect_key( $change, array_flip( array( 'since', 'code', 'origin' ) ) ), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ),
				)
			);
		}
		Notes::write();
	}
}
