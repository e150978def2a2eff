<?php
/**
 * Bringing back what nobody has confirmed.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

defined( 'ABSPATH' ) || exit;

/**
 * For the case that the request which made a change is gone: its guard, the next request to WordPress, or cron, does what it
 * would have done.
 */
final class Overdue {

	private const EVENT = 'ws401_htaccess_overdue';

	/**
	 * Seconds that the writing request has after the deadline to do it itself.
	 */
	private const GRACE = 1;

	/**
	 * Seconds after which a change is given up whose folder this site does not have any more: it was moved meanwhile.
	 */
	private const GIVEN_UP = DAY_IN_SECONDS;

	/**
	 * Hooks this part in while a change is going on.
	 */
	public static function listen(): void {
		if ( isset( wp_load_alloptions()[ Change_Row::OPTION ] ) ) {
			add_action( 'plugins_loaded', array( self::class, 'settle' ), PHP_INT_MIN );
			// Which folder is the uploads' may only be known when all plugins have said so.
			add_action( 'init', array( self::class, 'settle' ), PHP_INT_MIN );
		}
	}

	/**
	 * Settles everything that is overdue.
	 */
	public static function tidy(): void {
		self::settle();
		Scratch_List::sweep();
	}

	/**
	 * Settles the change whose time is over.
	 */
	public static function settle(): void {
		$row = Change_Row::read();
		// While the site is looked at there is no grace: nobody knows yet whether the new file does harm.
		if ( null !== $row && $row['deadline'] + ( 'written' === $row['stage'] ? 0 : self::GRACE ) < microtime( true ) ) {
			self::settle_now( $row );
		}
	}

	/**
	 * Settles a change whose writer is gone: keeps it when it was confirmed, else brings the old bytes back.
	 *
	 * @param array $row The change, of `Change_Row`.
	 */
	public static function settle_now( array $row ): void {
		if ( '' === $row['path'] ) {
			if ( $row['deadline'] + self::GIVEN_UP < microtime( true ) ) {
				Change_Row::end( $row['id'] );
			}
			return;
		}
		if ( 'confirmed' === $row['stage'] ) {
			Change_Row::end( $row['id'] );
			return;
		}
		// Whoever moves it is the one who settles it; the others see a deadline that lies ahead again.
		if ( Change_Row::move( $row['id'], array( $row['stage'] ), 'restoring', microtime( true ) + 5 ) ) {
			if ( Swap::back( $row )['done'] ) {
				Change_Row::end( $row['id'] );
			}
		}
	}

	/**
	 * The plugin is going away: whatever is going on ends now, with the old bytes.
	 */
	public static function end_all(): void {
		$row = Change_Row::read();
		if ( null !== $row ) {
			self::settle_now( $row );
		}
		Scratch_List::sweep( 0 );
	}

	/**
	 * Has cron come by.
	 *
	 * @param int $seconds From now.
	 */
	public static function schedule( int $seconds ): void {
		if ( ! wp_next_scheduled( self::EVENT ) ) {
			wp_schedule_single_event( time() + $seconds, self::EVENT );
		}
	}

	/**
	 * Cancels that when nothing is left to do.
	 */
	public static function unschedule(): void {
		if ( null === Change_Row::read() && Scratch_List::is_empty() ) {
			wp_clear_scheduled_hook( self::EVENT );
		}
	}
}
