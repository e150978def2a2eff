<?php
/**
 * The change that is going on.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * One row, `ws401_htaccess_change`, in the options table of the installation's first site: the lock (there is one change at a
 * time), and all that is needed to bring the old bytes back. It exists from before the first byte is written until the change is
 * over. Written past the options API, since it is read by requests that must see it at once; it is autoloaded, so that a visitor's
 * request finds it without a query of its own.
 *
 * Its JSON: `revision` (new with each change), `id`, `user`, `directory`, `path`, `backup` (absolute path; empty when there was no
 * file), `fresh` (absolute path of the new file before it is put in place), `old` and `new` (SHA-256), `stage`, `deadline`
 * (seconds since the epoch, after which the old bytes come back), `guard` (`none`, `here`, `leave`).
 */
final class Change_Row {

	public const OPTION = 'ws401_htaccess_change';

	/**
	 * The row; null when no change is going on.
	 */
	public static function read(): ?array {
		return self::decode( self::stored() );
	}

	/**
	 * Begins a change.
	 *
	 * @param array $row All of the above but the revision.
	 * @throws Refusal When one is going on already, or the database does not take the note.
	 */
	public static function begin( array $row ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		$inserted = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->base_prefix}options (option_name, option_value, autoload) VALUES (%s, %s, 'on')", self::OPTION, self::encode( $row ) ) );
		if ( 1 !== $inserted && null === self::read() ) {
			throw new Refusal( 'ws401_htaccess_unnoted', __( 'The change could not be noted in the database, without which it could not be undone for certain: nothing was changed.', 'who-said-401' ), 500 );
		}
		if ( 1 !== $inserted ) {
			throw new Refusal( 'ws401_htaccess_busy', __( 'Another change to a .htaccess of this site is going on, made in another window or by another administrator: try again in a minute.', 'who-said-401' ), 409 );
		}
		self::forget_cached();
		Writer_Sign::raise();
	}

	/**
	 * Changes the row, if this change is still going on and the callback wants it. Two requests that change it at once do not lose each
	 * other's change.
	 *
	 * @param string   $id     Id of the change.
	 * @param callable $change Gets the row, returns the new one, or null to leave it.
	 * @return bool Whether it was changed.
	 */
	public static function change( string $id, callable $change ): bool {
		global $wpdb;
		for ( $tries = 0; $tries < 20; $tries++ ) {
			$stored = self::stored();
			$row    = self::decode( $stored );
			$next   = null !== $row && $row['id'] === $id ? $change( $row ) : null;
			if ( null === $next ) {
				return false;
			}
			// phpcs:ignore WordPress.DB -- Past the cache on purpose.
			if ( 1 === $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->base_prefix}options SET option_value = %s WHERE option_name = %s AND option_value = %s", self::encode( $next ), self::OPTION, $stored ) ) ) {
				self::forget_cached();
				return true;
			}
			usleep( wp_rand( 1000, 10000 ) );
		}
		return false;
	}

	/**
	 * Moves a change from one of these stages to another.
	 *
	 * @param string   $id       Id of the change.
	 * @param string[] $from     Stages it may be in.
	 * @param string   $stage    Stage it is in then.
	 * @param float    $deadline Seconds since the epoch.
	 * @return bool Whether it was moved, by this very call.
	 */
	public static function move( string $id, array $from, string $stage, float $deadline ): bool {
		return self::change(
			$id,
			static function ( array $row ) use ( $from, $stage, $deadline ): ?array {
				return in_array( $row['stage'], $from, true ) ? array(
					'stage'    => $stage,
					'deadline' => $deadline,
				) + $row : null;
			}
		);
	}

	/**
	 * Ends a change.
	 *
	 * @param string $id Id of the change.
	 */
	public static function end( string $id ): void {
		global $wpdb;
		$stored = self::stored();
		$row    = self::decode( $stored );
		if ( null !== $row && $row['id'] === $id ) {
			// phpcs:ignore WordPress.DB -- Past the cache on purpose.
			$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->base_prefix}options WHERE option_name = %s", self::OPTION ) );
			self::forget_cached();
		}
		Writer_Sign::lower();
		Overdue::unschedule();
	}

	/**
	 * The row as it is stored; null when there is none.
	 */
	private static function stored(): ?string {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		return $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->base_prefix}options WHERE option_name = %s", self::OPTION ) );
	}

	/**
	 * Reads a row's JSON.
	 *
	 * @param string|null $stored The row.
	 */
	private static function decode( ?string $stored ): ?array {
		$row = json_decode( (string) $stored, true );
		return is_array( $row ) && isset( $row['id'], $row['path'], $row['stage'], $row['deadline'] ) ? $row : null;
	}

	/**
	 * Writes a row's JSON.
	 *
	 * @param array $row The row.
	 */
	private static function encode( array $row ): string {
		return (string) wp_json_encode( array( 'revision' => bin2hex( random_bytes( 8 ) ) ) + $row );
	}

	/**
	 * Has the autoloaded options read anew: a persistent cache does not know of what was written past it.
	 */
	private static function forget_cached(): void {
		$away = is_multisite() && ! is_main_site();
		if ( $away ) {
			switch_to_blog( get_main_site_id() );
		}
		wp_cache_delete( 'alloptions', 'options' );
		wp_cache_delete( 'notoptions', 'options' );
		if ( $away ) {
			restore_current_blog();
		}
	}
}
