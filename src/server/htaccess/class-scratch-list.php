<?php
/**
 * The scratch folders that there are.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

defined( 'ABSPATH' ) || exit;

/**
 * One row for each scratch folder, written before the folder is made and deleted after it is gone, so that none is forgotten when
 * a request is killed. In the options table of the installation's first site, past the options API.
 */
final class Scratch_List {

	private const PREFIX = 'ws401_scratch_';

	/**
	 * Seconds after which a folder belongs to nobody any more.
	 */
	private const LIFETIME = 120;

	/**
	 * Takes a folder down.
	 *
	 * @param string $folder Absolute path.
	 */
	public static function note( string $folder ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		$wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->base_prefix}options (option_name, option_value, autoload) VALUES (%s, %s, 'off')", self::name( $folder ), time() . '|' . $folder ) );
		Overdue::schedule( self::LIFETIME );
	}

	/**
	 * Removes a folder, and what was taken down of it.
	 *
	 * @param string $folder Absolute path.
	 */
	public static function forget( string $folder ): void {
		global $wpdb;
		if ( ! self::remove( $folder ) ) {
			return;
		}
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		$deleted = $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->base_prefix}options WHERE option_name = %s", self::name( $folder ) ) );
		if ( $deleted ) {
			Overdue::unschedule();
		}
	}

	/**
	 * Removes the folders that were left behind.
	 *
	 * @param int $age Seconds from which on a folder counts as left behind.
	 */
	public static function sweep( int $age = self::LIFETIME ): void {
		foreach ( self::rows() as $row ) {
			list( $time, $folder ) = explode( '|', $row, 2 ) + array( '0', '' );
			if ( (int) $time + $age <= time() ) {
				self::forget( $folder );
			}
		}
	}

	/**
	 * Whether there is any.
	 */
	public static function is_empty(): bool {
		return array() === self::rows();
	}

	/**
	 * What was taken down.
	 *
	 * @return string[]
	 */
	private static function rows(): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		return $wpdb->get_col( $wpdb->prepare( "SELECT option_value FROM {$wpdb->base_prefix}options WHERE option_name LIKE %s", $wpdb->esc_like( self::PREFIX ) . '%' ) );
	}

	/**
	 * Name of a folder's row.
	 *
	 * @param string $folder Absolute path.
	 */
	private static function name( string $folder ): string {
		return self::PREFIX . substr( basename( $folder ), -16 );
	}

	/**
	 * Removes a folder of ours: only what we put there, so that nothing of anybody else's can go with it.
	 *
	 * @param string $folder Absolute path.
	 * @return bool Whether it is gone.
	 */
	private static function remove( string $folder ): bool {
		if ( ! preg_match( '#/ws401-scratch-[0-9a-f]{16}\z#', $folder ) || is_link( $folder ) ) {
			return true;
		}
		// phpcs:disable WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- What cannot be deleted shows in the end.
		foreach ( is_dir( $folder ) ? array_diff( (array) scandir( $folder ), array( '.', '..' ) ) : array() as $question ) {
			foreach ( array( '.htaccess', 'marker', 'second' ) as $name ) {
				@unlink( $folder . '/' . $question . '/' . $name );
			}
			@rmdir( $folder . '/' . $question );
		}
		@rmdir( $folder );
		// phpcs:enable
		clearstatcache( true, $folder );
		return ! is_dir( $folder );
	}
}
