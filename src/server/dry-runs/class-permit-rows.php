<?php
/**
 * The permits that are out.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Dry_Runs;

use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * One row for each permit that was handed out and has not been used: whoever deletes it may use the permit, and only one
 * request can. So a permit serves once, also when two requests bring it at the same moment.
 *
 * The rows have the names of transients, so that WordPress itself throws away (`delete_expired_transients()`, daily) what was never
 * used, even when this plugin is gone by then. They are written past the transients API, which may keep them in an object
 * cache, where nothing says who of two deleted first.
 */
final class Permit_Rows {

	private const VALUE   = '_transient_ws401_permit_';
	private const TIMEOUT = '_transient_timeout_ws401_permit_';

	/**
	 * Notes a new permit.
	 *
	 * @param int $expires Seconds since the epoch.
	 * @return string Its id.
	 * @throws Refusal When the database does not take it.
	 */
	public static function add( int $expires ): string {
		global $wpdb;
		self::expire();
		$id = bin2hex( random_bytes( 8 ) );
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		$added = $wpdb->query( $wpdb->prepare( "INSERT INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'off'), (%s, '1', 'off')", self::TIMEOUT . $id, (string) $expires, self::VALUE . $id ) );
		if ( 2 !== $added ) {
			Refusal::raise( 'permit_not_noted', __( 'The dry run could not be noted in the database, which refuses to be written to: without that it could be repeated by others, so it was not permitted.', 'who-said-401' ), 500 );
		}
		return $id;
	}

	/**
	 * Takes a permit, for good.
	 *
	 * @param string $id Its id.
	 * @return bool Whether it was there to be taken.
	 */
	public static function take( string $id ): bool {
		global $wpdb;
		if ( ! preg_match( '/^[0-9a-f]{16}\z/', $id ) ) {
			return false;
		}
		// phpcs:disable WordPress.DB -- As above.
		$taken = 1 === $wpdb->delete( $wpdb->options, array( 'option_name' => self::VALUE . $id ) );
		$wpdb->delete( $wpdb->options, array( 'option_name' => self::TIMEOUT . $id ) );
		// phpcs:enable
		return $taken;
	}

	/**
	 * Forgets the permits whose time is over.
	 */
	public static function expire(): void {
		self::forget( time() );
	}

	/**
	 * Forgets all permits: the plugin is going away.
	 */
	public static function forget_all(): void {
		self::forget( PHP_INT_MAX );
	}

	/**
	 * Forgets the permits that are over at some time.
	 *
	 * @param int $now Seconds since the epoch.
	 */
	private static function forget( int $now ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- As above.
		$rows = $wpdb->get_results( $wpdb->prepare( "SELECT option_name, option_value FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( self::TIMEOUT ) . '%' ) );
		foreach ( $rows as $row ) {
			if ( (int) $row->option_value < $now ) {
				self::take( substr( $row->option_name, strlen( self::TIMEOUT ) ) );
			}
		}
	}
}
