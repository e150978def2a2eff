<?php
/**
 * The change that is going on.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

/**
 * One row, `ws401_htaccess_change`, in the options table of the installation's first site: the lock (there is one change at a
 * time), and all that is needed to bring the old bytes back. It exists from before the first byte is written until the change is
 * over. Written past the options API, since it is read by requests that must see it at once; it is autoloaded, so that a visitor's
 * request finds it without a query of its own.
 *
 * Its JSON: `revision` (new with each change), `id`, `user`, `directory`, `place` (print of the folder, see `Places`), `old` and
 * `new` (SHA-256; `old` empty when there was no file), `stage`, `deadline` (seconds since the epoch, after which the old bytes come
 * back), `guard` (`none`, `here`, `leave`), `seen` (whether a browser has come through under the new file), and the seal.
 *
 * A row is input, so no path is in it: whoever reads it finds the folder among those this site has, and adds `path`, `backup` and
 * `fresh` (the new file before it is put in place). They are empty where this request does not know the folder; then it touches
 * nothing. A row without our seal is passed over and deleted.
 */
final class Change_Row {

	public const OPTION = 'ws401_htaccess_change';

	private const STAGES = array( 'checking', 'written', 'waiting', 'confirmed', 'rejected', 'restoring' );
	private const GUARDS = array( 'none', 'here', 'leave' );

	/**
	 * What is stored.
	 */
	private const FIELDS = array( 'id', 'user', 'directory', 'place', 'old', 'new', 'stage', 'deadline', 'guard', 'seen' );

	/**
	 * Whether this request has come upon a row that is not ours.
	 *
	 * @var bool
	 */
	private static $was_foreign = false;

	/**
	 * The row; null when no change is going on.
	 */
	public static function read(): ?array {
		$stored = self::stored();
		$row    = self::decode( $stored );
		if ( null !== $stored && null === $row ) {
			self::drop_foreign( $stored );
		}
		return $row;
	}

	/**
	 * A row with the paths that belong to it.
	 *
	 * @param array  $row    What is stored.
	 * @param string $folder Absolute path of the folder, with a slash at the end; empty when it is not known here.
	 */
	public static function in_folder( array $row, string $folder ): array {
		return array(
			'path'   => '' === $folder ? '' : $folder . '.htaccess',
			'backup' => '' === $folder || '' === $row['old'] ? '' : $folder . Backup_Name::of( $row['id'], $row['new'] ),
			'fresh'  => '' === $folder ? '' : $folder . Backup_Name::fresh( $row['id'] ),
		) + $row;
	}

	/**
	 * Begins a change.
	 *
	 * @param array $row All of the above but the revision.
	 * @throws Refusal When one is going on already, or the database does not take the note.
	 */
	public static function begin( array $row ): void {
		global $wpdb;
		self::read();
		if ( self::$was_foreign ) {
			Refusal::raise( 'ws401_htaccess_foreign', self::foreign_sentence(), 409 );
		}
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		$inserted = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->base_prefix}options (option_name, option_value, autoload) VALUES (%s, %s, 'on')", self::OPTION, self::encode( $row ) ) );
		if ( 1 !== $inserted && null === self::read() ) {
			Refusal::raise( 'ws401_htaccess_unnoted', __( 'The change could not be noted in the database, without which it could not be undone for certain: nothing was changed.', 'who-said-401' ), 500 );
		}
		if ( 1 !== $inserted ) {
			Refusal::raise( 'ws401_htaccess_busy', __( 'Another change to a .htaccess of this site is going on, made in another window or by another administrator: try again in a minute.', 'who-said-401' ), 409 );
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
		$row = Row_Seal::open( self::OPTION, $stored );
		if ( null === $row || array() !== array_diff( self::FIELDS, array_keys( $row ) ) ) {
			return null;
		}
		$is_hash = static fn( $text ) => is_string( $text ) && 1 === preg_match( '/^[0-9a-f]{64}\z/', $text );
		$fits    = is_string( $row['id'] ) && preg_match( '/^[0-9a-f]{16}\z/', $row['id'] )
			&& is_int( $row['user'] ) && is_string( $row['directory'] ) && is_bool( $row['seen'] )
			&& $is_hash( $row['place'] ) && $is_hash( $row['new'] ) && ( '' === $row['old'] || $is_hash( $row['old'] ) )
			&& in_array( $row['stage'], self::STAGES, true ) && in_array( $row['guard'], self::GUARDS, true )
			&& ( is_int( $row['deadline'] ) || is_float( $row['deadline'] ) );
		return $fits ? self::in_folder( $row, Places::of_print( $row['place'] ) ) : null;
	}

	/**
	 * Deletes a row that is not ours, and says so to whoever keeps a log.
	 *
	 * @param string $stored The row.
	 */
	private static function drop_foreign( string $stored ): void {
		global $wpdb;
		self::$was_foreign = true;
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->base_prefix}options WHERE option_name = %s AND option_value = %s", self::OPTION, $stored ) );
		self::forget_cached();
		/**
		 * Fires when a row in the place of one of ours was passed over because this site has not sealed it.
		 *
		 * @param string $option   Name of the option.
		 * @param string $sentence What was done.
		 */
		do_action( 'ws401_row_ignored', self::OPTION, self::foreign_sentence() );
	}

	/**
	 * What is said about a row that is not ours.
	 */
	private static function foreign_sentence(): string {
		return __( 'The database held a note about a change to a .htaccess that this site has not signed (an import, new keys in wp-config.php, or an attack). It was ignored and removed, and no file was touched: look at the files, then try again.', 'who-said-401' );
	}

	/**
	 * Writes a row's JSON.
	 *
	 * @param array $row The row.
	 */
	private static function encode( array $row ): string {
		return Row_Seal::close( self::OPTION, array( 'revision' => bin2hex( random_bytes( 8 ) ) ) + array_intersect_key( $row, array_flip( self::FIELDS ) ) );
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
