<?php
/**
 * Taking away in time what was made for a time.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Storage;

use WhoSaid401\Credentials\Trips;
use WhoSaid401\Htaccess\Overdue;
use WhoSaid401\Htaccess\Scratch_List;
use WhoSaid401\Runs\Runs;

defined( 'ABSPATH' ) || exit;

/**
 * Cron may be off, the browser gone, the process killed: so whatever request comes first once something's time is over takes it
 * away, a visitor's too. One option, `ws401_pending`, says when that is, in seconds since the epoch. It exists only while something
 * is pending and is loaded with the others, so that an ordinary request asks the database nothing more; it is only a time, and what
 * is taken away is what sealed rows say.
 *
 * On a network it is the option of the site that made something, and of the main site.
 */
final class Pending {

	private const OPTION = 'ws401_pending';

	/**
	 * Seconds after which what could not be taken away is tried again.
	 */
	private const AGAIN = 5 * MINUTE_IN_SECONDS;

	/**
	 * Hooks this part in once the time of something is over.
	 */
	public static function listen(): void {
		$due = wp_load_alloptions()[ self::OPTION ] ?? null;
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only whether they are there. Such a request may write nothing.
		$is_probe = defined( 'WS401_GATE' ) || isset( $_SERVER['HTTP_X_WS401_DRY_RUN'] ) || isset( $_GET['ws401_dry_run'] );
		if ( null !== $due && (int) $due <= time() && ! $is_probe ) {
			add_action( 'init', array( self::class, 'tidy' ), PHP_INT_MAX );
		}
	}

	/**
	 * Takes away everything whose time is over. What goes wrong is not the visitor's business.
	 */
	public static function tidy(): void {
		foreach ( array( array( Runs::class, 'expire' ), array( Trips::class, 'expire' ), array( Overdue::class, 'tidy' ), array( self::class, 'look_again' ) ) as $work ) {
			try {
				$work();
			} catch ( \Throwable $thrown ) {
				continue;
			}
		}
	}

	/**
	 * Notes when something is to be taken away next. Called whenever that may have changed.
	 */
	public static function look_again(): void {
		self::note();
		if ( is_multisite() && ! is_main_site() ) {
			switch_to_blog( get_main_site_id() );
			self::note();
			restore_current_blog();
		}
	}

	/**
	 * Notes it for the current site.
	 */
	private static function note(): void {
		// Another request may note something between our look and our writing.
		for ( $tries = 0; $tries < 3; $tries++ ) {
			$due  = self::due();
			$then = self::stored();
			if ( null === $due ? null === $then : (string) $due === $then ) {
				return;
			}
			if ( null === $due ) {
				delete_option( self::OPTION );
			} else {
				update_option( self::OPTION, (string) $due, true );
			}
		}
	}

	/**
	 * The row as the database has it; null when there is none. An object cache that takes nothing new would say what was before, and
	 * the row would stay.
	 */
	private static function stored(): ?string {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Past the cache on purpose.
		return $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", self::OPTION ) );
	}

	/**
	 * When the first thing's time is over; null when nothing is pending.
	 */
	private static function due(): ?int {
		$dues = array_filter( array( Runs::due(), Trips::due(), Scratch_List::due() ), 'is_int' );
		if ( array() === $dues ) {
			return null;
		}
		// What should be gone by now and is not could not be taken away. In steps, so that two looks agree.
		return min( $dues ) <= time() ? ( intdiv( time(), self::AGAIN ) + 2 ) * self::AGAIN : min( $dues );
	}
}
