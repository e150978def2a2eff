<?php
/**
 * Beginning and ending runs.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Runs;

use WhoSaid401\Dry_Runs\Permit;
use WhoSaid401\Sandbox\Gate;
use WhoSaid401\Sandbox\Probe_Rows;
use WhoSaid401\Sandbox\Trace_Row;
use WhoSaid401\Storage\Pending;
use WhoSaid401\Storage\Stored_Events;

defined( 'ABSPATH' ) || exit;

/**
 * A run is the time in which one person's probes may be sandboxed. The gate is there while there is a run.
 */
final class Runs {

	/**
	 * Seconds after which a run is over although nobody ended it: the browser was closed.
	 */
	private const LIFETIME = 30 * MINUTE_IN_SECONDS;

	/**
	 * The same for a run of a few requests.
	 */
	private const BRIEF_LIFETIME = 5 * MINUTE_IN_SECONDS;

	/**
	 * Seconds without a probe after which a run whose user opens the page again counts as left: the browser was killed. One that
	 * goes on in another tab after all, waiting for a slow site, is begun anew there (src/run/find-plugin/lasting-run.ts).
	 */
	private const LEFT_AFTER = 10;

	/**
	 * Event that ends such runs.
	 */
	private const EXPIRY_EVENT = 'ws401_expire_runs';

	/**
	 * Hooks this part in where a request brings a run.
	 */
	public static function listen(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only whether it is there; the gate checks it.
		if ( ( isset( $_SERVER['HTTP_X_WS401_RUN'] ) || isset( $_GET['ws401_run'] ) ) && ! defined( 'WS401_GATE' ) ) {
			// No must-use plugin has opened the gate: it could not be installed, or is gone already.
			require dirname( __DIR__ ) . '/sandbox-loader.php';
		}
	}

	/**
	 * Begins a run.
	 *
	 * @param array $content What the gate has to know: plugins, own, theme.
	 * @param bool  $brief   Whether it is one of a few requests: over sooner, and at the latest when its user opens the page again.
	 * @return array{run: string, key: string, stamp: string, mode: string, reason: string, expires: int}
	 */
	public static function begin( array $content, bool $brief = false ): array {
		self::expire();
		$id      = bin2hex( random_bytes( 8 ) );
		$secret  = bin2hex( random_bytes( 32 ) );
		$session = wp_get_session_token();
		$expires = time() + ( $brief ? self::BRIEF_LIFETIME : self::LIFETIME );
		$run     = $content + array(
			'secret'  => $secret,
			'expires' => $expires,
			'user'    => get_current_user_id(),
			'brief'   => $brief,
			'hosts'   => array( Permit::host(), Permit::host_of( site_url() ) ),
			'session' => '' === $session ? '' : Gate::session_mark( $session, $secret ),
		);

		// The run first: whoever ends the last one meanwhile then sees it, and leaves the gate in place.
		$list   = Run_List::change(
			static function ( array $list ) use ( $id, $run ): array {
				$list['runs'][ $id ] = $run;
				return $list;
			}
		);
		$mode   = 'loader';
		$reason = '';
		try {
			self::note_loader( Loader_File::install( $list['loader'] ) );
		} catch ( Not_Installable $why ) {
			$mode   = 'muting';
			$reason = $why->getMessage();
		}
		self::plan_expiry( $list['runs'] );
		Pending::look_again();
		return array(
			'run'     => $id,
			'key'     => Gate::key_of( $id, $secret ),
			'stamp'   => Run_List::stamp_of( $id ),
			'mode'    => $mode,
			'reason'  => $reason,
			'expires' => $expires,
		);
	}

	/**
	 * Ends a run.
	 *
	 * @param string $id Run id.
	 * @return bool Whether the gate is gone. False while other runs go on.
	 */
	public static function end( string $id ): bool {
		return self::drop(
			static function ( array $run, string $of ) use ( $id ): bool {
				return $id === $of;
			}
		);
	}

	/**
	 * Ends the runs whose time is over.
	 */
	public static function expire(): void {
		self::drop(
			static function ( array $run ): bool {
				return $run['expires'] < time();
			}
		);
	}

	/**
	 * Ends the runs of a user that are brief or that nobody uses, and those whose time is over: whoever opens the page anew is in the
	 * middle of none of them. A gate that could not be deleted when the last one ended is tried again.
	 *
	 * @param int $user User id.
	 */
	public static function tidy_up_after( int $user ): void {
		if ( null === self::due() ) {
			return;
		}
		self::drop(
			static function ( array $run, string $id ) use ( $user ): bool {
				return $run['expires'] < time() || ( $user === $run['user'] && ( ! empty( $run['brief'] ) || self::is_left( $id, $run ) ) );
			}
		);
	}

	/**
	 * Whether a run has sent no probe for a while.
	 *
	 * @param string $id  Run id.
	 * @param array  $run The run.
	 */
	private static function is_left( string $id, array $run ): bool {
		return max( Probe_Rows::last_taken( $id ), $run['expires'] - self::LIFETIME ) + self::LEFT_AFTER < time();
	}

	/**
	 * Ends all runs, whoever's they are: the plugin is going away.
	 */
	public static function end_all(): void {
		self::drop( '__return_true' );
	}

	/**
	 * When the run that is over first is over, in seconds since the epoch; 0 when only the gate is left, null when nothing is.
	 */
	public static function due(): ?int {
		$list = Run_List::read();
		if ( array() !== $list['runs'] ) {
			return min( array_map( static fn( $run ) => (int) $run['expires'], $list['runs'] ) ) + 1;
		}
		return null === $list['loader'] ? null : 0;
	}

	/**
	 * Whether a run is going on.
	 *
	 * @param string $id Run id.
	 */
	public static function is_live( string $id ): bool {
		$run = Run_List::read()['runs'][ $id ] ?? null;
		return null !== $run && $run['expires'] >= time();
	}

	/**
	 * Ends some runs; with the last one goes everything that was written.
	 *
	 * @param callable $is_over Gets a run and its id.
	 * @return bool Whether the gate is gone.
	 */
	private static function drop( callable $is_over ): bool {
		$before = Run_List::read();
		$over   = array();
		foreach ( $before['runs'] as $id => $run ) {
			if ( $is_over( $run, (string) $id ) ) {
				$over[] = (string) $id;
			}
		}
		if ( array() === $over && array() !== $before['runs'] ) {
			return false;
		}
		$list = Run_List::change(
			static function ( array $list ) use ( $over ): array {
				$list['runs'] = array_diff_key( $list['runs'], array_flip( $over ) );
				return $list;
			}
		);
		// No trace is kept any more once these are gone.
		array_map( array( Probe_Rows::class, 'forget' ), $over );
		array_map( array( Trace_Row::class, 'forget' ), $over );
		if ( array() !== $list['runs'] ) {
			self::plan_expiry( $list['runs'] );
			Pending::look_again();
			return false;
		}

		Trace_Row::forget_all();
		$gone = Loader_File::remove( $list['loader'] );
		if ( $gone ) {
			$list = self::note_loader( null );
		}
		if ( array() !== $list['runs'] ) {
			// Somebody began a run while the gate was being removed.
			self::note_loader( Loader_File::install( null ) );
			return false;
		}
		Stored_Events::work_on(
			static function (): void {
				wp_clear_scheduled_hook( self::EXPIRY_EVENT );
			}
		);
		Pending::look_again();
		return $gone;
	}

	/**
	 * Plans the end of the run that is over first.
	 *
	 * @param non-empty-array<string, array> $runs Those that go on.
	 */
	private static function plan_expiry( array $runs ): void {
		$first = min( array_map( static fn( $run ) => (int) $run['expires'], $runs ) );
		Stored_Events::work_on(
			static function () use ( $first ): void {
				wp_clear_scheduled_hook( self::EXPIRY_EVENT );
				wp_schedule_single_event( $first + 1, self::EXPIRY_EVENT );
			}
		);
	}

	/**
	 * Takes down what is installed.
	 *
	 * @param array|null $installed What; null when nothing is.
	 */
	private static function note_loader( ?array $installed ): array {
		return Run_List::change(
			static function ( array $list ) use ( $installed ): array {
				$list['loader'] = $installed;
				return $list;
			}
		);
	}
}
