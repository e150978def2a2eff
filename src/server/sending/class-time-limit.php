<?php
/**
 * Lets a request that waits on purpose live until it is done.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

defined( 'ABSPATH' ) || exit;

/**
 * How long PHP lets this request go on.
 */
final class Time_Limit {

	/**
	 * Starts PHP's count anew with at least so many seconds; where there is no limit, none is set.
	 *
	 * On most servers PHP does not count the time in which a request waits; on Windows, and where it runs in threads, it does, and ends
	 * it in the middle. One that ends while a `.htaccess` is being tried leaves the old one to be put back by the next visitor.
	 *
	 * @param int $seconds From now on.
	 */
	public static function leave( int $seconds ): void {
		$limit = (int) ini_get( 'max_execution_time' );
		if ( 0 < $limit && function_exists( 'set_time_limit' ) ) {
			set_time_limit( max( $limit, $seconds ) ); // phpcs:ignore Squiz.PHP.DiscouragedFunctions -- For this one request of an administrator, and bounded.
		}
	}
}
