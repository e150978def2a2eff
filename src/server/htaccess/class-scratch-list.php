<?php
/**
 * The scratch folders that there are.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Storage\Pending;
use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

/**
 * One row for each scratch folder, written before the folder is made and deleted after it is gone, so that none is forgotten when
 * a request is killed. In the options table of the installation's first site, past the options API.
 *
 * A row's name ends with the folder's own id; in it stand `time` and `place`, the print of the folder it is in, and our seal. One
 * without the seal is deleted, and nothing on the disk is touched for it.
 */
final class Scratch_List {

	private const PREFIX = 'ws401_scratch_';

	/**
	 * Seconds after which a folder belongs to nobody any more.
	 */
	private const LIFETIME = 120;

	/**
	 * The path of a scratch folder, without a slash at the end.
	 *
	 * @param string $parent_folder Absolute path of the folder it is in, with a slash at the end.
	 * @param string $id            16 hex digits.
	 */
	public static function path( string $parent_folder, string $id ): string {
		return $parent_folder . 'ws401-scratch-' . $id;
	}

	/**
	 * Takes a folder down.
	 *
	 * @param string $parent_folder Absolute path of the folder it is in, with a slash at the end.
	 * @param string $id            16 hex digits.
	 */
	public static function note( string $parent_folder, string $id ): void {
		global $wpdb;
		$row = Row_Seal::close(
			self::PREFIX . $id,
			array(
				'time'  => time(),
				'place' => Places::print_of( $parent_folder ),
			)
		);
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		$wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->base_prefix}options (option_name, option_value, autoload) VALUES (%s, %s, 'off')", self::PREFIX . $id, $row ) );
		Overdue::schedule( self::LIFETIME );
		Pending::look_again();
	}

	/**
	 * Removes a folder, and what was taken down of it.
	 *
	 * @param string $parent_folder Absolute path of the folder it is in, with a slash at the end.
	 * @param string $id            16 hex digits.
	 */
	public static function forget( string $parent_folder, string $id ): void {
		if ( self::remove( self::path( $parent_folder, $id ) ) && self::delete( self::PREFIX . $id ) ) {
			Overdue::unschedule();
			Pending::look_again();
		}
	}

	/**
	 * Removes the folders that were left behind.
	 *
	 * @param int $age Seconds from which on a folder counts as left behind.
	 */
	public static function sweep( int $age = self::LIFETIME ): void {
		foreach ( self::rows() as $name => $stored ) {
			$row    = self::decode( $name, $stored );
			$folder = null === $row ? '' : Places::of_print( $row['place'] );
			if ( null === $row ) {
				self::delete( $name );
			} elseif ( '' !== $folder && $row['time'] + $age <= time() ) {
				self::forget( $folder, substr( $name, strlen( self::PREFIX ) ) );
			} elseif ( $row['time'] + DAY_IN_SECONDS <= time() ) {
				// The site was moved: the folder is not where this WordPress could find it.
				self::delete( $name );
			}
		}
	}

	/**
	 * When the first of them belongs to nobody any more, in seconds since the epoch; null when there is none.
	 */
	public static function due(): ?int {
		$due = null;
		foreach ( self::rows() as $name => $stored ) {
			$end = ( self::decode( $name, $stored )['time'] ?? 0 ) + self::LIFETIME;
			$due = null === $due ? $end : min( $due, $end );
		}
		return $due;
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
	 * @return array<string, string> Stored texts by option name.
	 */
	private static function rows(): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		$rows = $wpdb->get_results( $wpdb->prepare( "SELECT option_name, option_value FROM {$wpdb->base_prefix}options WHERE option_name LIKE %s", $wpdb->esc_like( self::PREFIX ) . '%' ) );
		return array_column( (array) $rows, 'option_value', 'option_name' );
	}

	/**
	 * Reads a row.
	 *
	 * @param string $name   Option name.
	 * @param string $stored What the database holds.
	 * @return array{time: int, place: string}|null Null when it is not ours.
	 */
	private static function decode( string $name, string $stored ): ?array {
		$row = preg_match( '/^' . self::PREFIX . '[0-9a-f]{16}\z/', $name ) ? Row_Seal::open( $name, $stored ) : null;
		return is_int( $row['time'] ?? null ) && is_string( $row['place'] ?? null ) ? $row : null;
	}

	/**
	 * Deletes a row.
	 *
	 * @param string $name Option name.
	 * @return bool Whether there was one.
	 */
	private static function delete( string $name ): bool {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		return (bool) $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->base_prefix}options WHERE option_name = %s", $name ) );
	}

	/**
	 * Removes a folder of ours: only what we put there, so that nothing of anybody else's can go with it. A link is removed as such,
	 * and never followed.
	 *
	 * @param string $folder Absolute path.
	 * @return bool Whether it is gone.
	 */
	private static function remove( string $folder ): bool {
		if ( is_link( $folder ) ) {
			return true;
		}
		// phpcs:disable WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- What cannot be deleted shows in the end.
		foreach ( is_dir( $folder ) ? array_diff( (array) scandir( $folder ), array( '.', '..' ) ) : array() as $question ) {
			if ( is_link( $folder . '/' . $question ) ) {
				@unlink( $folder . '/' . $question );
				continue;
			}
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
