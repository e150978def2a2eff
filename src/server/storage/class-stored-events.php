<?php
/**
 * Scheduled events as the database has them.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Storage;

defined( 'ABSPATH' ) || exit;

/**
 * WordPress reads its list of events through the object cache. One that takes nothing new, such as a full one, goes on handing out
 * the list from before: an event that was scheduled meanwhile would not be found there, and never be taken out.
 */
final class Stored_Events {

	/**
	 * Has WordPress see what is stored while some work is done.
	 *
	 * @param callable $work Schedules events, or takes them out.
	 */
	public static function work_on( callable $work ): void {
		add_filter( 'pre_option_cron', array( self::class, 'stored' ), PHP_INT_MAX );
		try {
			$work();
		} finally {
			remove_filter( 'pre_option_cron', array( self::class, 'stored' ), PHP_INT_MAX );
		}
	}

	/**
	 * The list; false, which has WordPress go its own way, when there is none.
	 *
	 * @return array<int|string, mixed>|false
	 */
	public static function stored() {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Past the cache on purpose.
		$row  = $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", 'cron' ) );
		$list = null === $row ? null : maybe_unserialize( $row );
		return is_array( $list ) ? $list : false;
	}
}
