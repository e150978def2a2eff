<?php
/**
 * How logins ended, put together from what was noted.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Logins;

defined( 'ABSPATH' ) || exit;

/**
 * Puts the rows of each login together.
 */
final class Login_Record {

	/**
	 * Ways of ending that are nobody's wish and come before the time a login is meant to last. Twin: src/history/logins.ts.
	 */
	const EARLY = array( 'destroyed', 'logged-out', 'keys', 'turns', 'domain', 'clock', 'cache', 'gone' );

	/**
	 * Ends that are counted at the most, the latest ones.
	 */
	private const MOST = 500;

	/**
	 * Puts them together.
	 *
	 * @param array<int, array{id: string, code: string, user: int, detail: array<string, mixed>}> $rows As `Login_Rows::all()` gives them.
	 * @param int                                                                                  $now   Seconds since the epoch.
	 * @param array<int, array{at: int, step: int}>                                                $steps When the clock was set (`Clock::steps()`).
	 * @return array{ended: array<int, array<string, mixed>>, open: int} `ended`, the latest first: `user`, `way`, `login` and `at` (seconds
	 *         since the epoch), `meant` and `lasted` (seconds), `domain`, and of the code that ended it `by`, `file`, `line` and `hook`.
	 */
	public static function read( array $rows, int $now, array $steps = array() ): array {
		$began = array();
		$ended = array();
		$turns = self::is_by_turns( $rows );
		foreach ( $rows as $place => $row ) {
			$id = $row['id'];
			if ( 'began' === $row['code'] ) {
				// Handed out anew, a cookie may last longer.
				$began[ $id ] = ( $began[ $id ] ?? array() ) + $row['detail'] + array( 'user' => $row['user'] );
				if ( isset( $row['detail']['domain'] ) ) {
					$ended[ $id ] = $ended[ $id ] ?? self::end( $row, 'domain', $began[ $id ], (int) $row['detail']['at'] );
				}
				continue;
			}
			$known = $began[ $id ] ?? array();
			$login = (int) ( $row['detail']['login'] ?? 0 );
			if ( 0 < $login ) {
				$known['at'] = $login;
			}
			if ( isset( $known['at'] ) && ! isset( $ended[ $id ] ) ) {
				$ended[ $id ] = self::end( $row, self::way( $row, $known, $turns, self::is_ahead( $row, array_slice( $rows, $place + 1 ), $now ) || self::is_by_step( $row, $known, $steps ) ), $known, (int) ( $row['detail']['at'] ?? 0 ) );
			}
		}
		$all = array_values( $ended );
		usort( $all, static fn( $one, $other ) => $other['at'] <=> $one['at'] );
		return array(
			'ended' => array_slice( $all, 0, self::MOST ),
			'open'  => count( array_diff_key( array_filter( $began, static fn( $one ) => (int) ( $one['expires'] ?? 0 ) > $now ), $ended ) ),
		);
	}

	/**
	 * The way in which a login ended.
	 *
	 * @param array{id: string, code: string, user: int, detail: array<string, mixed>} $row      How that showed.
	 * @param array<string, mixed>                                                     $known    How it began.
	 * @param bool                                                                     $turns    Whether keys were used by turns.
	 * @param bool                                                                     $is_ahead Whether the clock was ahead then.
	 */
	private static function way( array $row, array $known, bool $turns, bool $is_ahead ): string {
		if ( 'expired' === $row['code'] && $is_ahead ) {
			return 'clock';
		}
		if ( 'hash' !== $row['code'] ) {
			return $row['code'];
		}
		if ( ( $known['keys'] ?? '' ) === ( $row['detail']['keys'] ?? '' ) ) {
			return 'password';
		}
		return $turns ? 'turns' : 'keys';
	}

	/**
	 * Whether cookies were signed or read with some keys, then with others, and then with the first again.
	 *
	 * @param array<int, array{id: string, code: string, user: int, detail: array<string, mixed>}> $rows Rows.
	 */
	private static function is_by_turns( array $rows ): bool {
		$gone = array();
		$last = '';
		foreach ( $rows as $row ) {
			$keys = (string) ( $row['detail']['keys'] ?? '' );
			if ( '' === $keys || $keys === $last ) {
				continue;
			}
			if ( isset( $gone[ $keys ] ) ) {
				return true;
			}
			$gone[ $last ] = true;
			$last          = $keys;
		}
		return false;
	}

	/**
	 * Whether the clock was ahead when something was noted: that lies in the future; or a login that was noted later began before it, and
	 * met one of the future.
	 *
	 * @param array{id: string, code: string, user: int, detail: array<string, mixed>}             $row   What was noted.
	 * @param array<int, array{id: string, code: string, user: int, detail: array<string, mixed>}> $later What was noted after it.
	 * @param int                                                                                  $now   Seconds since the epoch.
	 */
	private static function is_ahead( array $row, array $later, int $now ): bool {
		$before = (int) ( $row['detail']['at'] ?? 0 ) - Login_Notes::TOLERATED;
		if ( $before > $now ) {
			return true;
		}
		foreach ( $later as $other ) {
			if ( 0 < (int) ( $other['detail']['ahead'] ?? 0 ) && (int) ( $other['detail']['at'] ?? 0 ) < $before ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a login has expired only because the clock was set forward while it lasted.
	 *
	 * @param array{id: string, code: string, user: int, detail: array<string, mixed>} $row   What was noted.
	 * @param array<string, mixed>                                                     $known How it began.
	 * @param array<int, array{at: int, step: int}>                                    $steps When the clock was set.
	 */
	private static function is_by_step( array $row, array $known, array $steps ): bool {
		$at    = (int) ( $row['detail']['at'] ?? 0 );
		$ahead = 0;
		foreach ( $steps as $one ) {
			// It may be seen to have been set a look after the cookie was refused.
			$ahead += $one['at'] > (int) $known['at'] && $one['at'] - HOUR_IN_SECONDS <= $at ? $one['step'] : 0;
		}
		return 0 < $ahead && $at - $ahead < (int) ( $row['detail']['expires'] ?? 0 );
	}

	/**
	 * One end.
	 *
	 * @param array{id: string, code: string, user: int, detail: array<string, mixed>} $row   How it showed.
	 * @param string                                                                   $way   The way.
	 * @param array<string, mixed>                                                     $known How it began.
	 * @param int                                                                      $at    When, in seconds since the epoch.
	 * @return array<string, mixed>
	 */
	private static function end( array $row, string $way, array $known, int $at ): array {
		$detail = $row['detail'];
		$login  = (int) $known['at'];
		$meant  = max( 0, (int) ( $detail['expires'] ?? $known['expires'] ?? 0 ) - $login );
		$lasted = max( 0, $at - $login );
		return array(
			'user'   => $row['user'],
			'way'    => $way,
			'login'  => $login,
			'at'     => $at,
			'meant'  => $meant,
			// That a cookie has expired shows when it is sent the next time.
			'lasted' => 'expired' === $way ? min( $meant, $lasted ) : $lasted,
			'domain' => (string) ( $known['domain'] ?? '' ),
			'by'     => is_array( $detail['by'] ?? null ) ? $detail['by'] : null,
			'file'   => (string) ( $detail['file'] ?? '' ),
			'line'   => (int) ( $detail['line'] ?? 0 ),
			'hook'   => (string) ( $detail['hook'] ?? '' ),
		);
	}
}
