<?php
/**
 * The old files that changes have left.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- Failures are answers here.

/**
 * Finds them by their names, brings them back, deletes them.
 */
final class Backups {

	/**
	 * All of them, newest first: `HtaccessBackup` in src/transport/htaccess/schemas.ts.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public static function all(): array {
		$going_on = Change_Row::read()['backup'] ?? '';
		$backups  = array();
		foreach ( Places::standard() as $directory => $folder ) {
			foreach ( array_filter( (array) @scandir( $folder ), static fn( $name ) => Backup_Name::is_one( (string) $name ) ) as $name ) {
				$path = $folder . $name;
				if ( $path !== $going_on && ! is_link( $path ) ) {
					$backups[] = array(
						'directory' => $directory,
						'name'      => (string) $name,
						'path'      => $path,
						// When it was set aside: the name is the newest thing about it.
						'time'      => (int) filectime( $path ),
						'sha256'    => File_State::sha256( $path ),
						'size'      => (int) filesize( $path ),
						'undoable'  => Backup_Name::belongs_to( (string) $name, File_State::sha256( $folder . '.htaccess' ) ),
					);
				}
			}
		}
		usort( $backups, static fn( $one, $other ) => $other['time'] <=> $one['time'] );
		return $backups;
	}

	/**
	 * Brings an old file back in place of the one that was written then.
	 *
	 * @param string $directory URL path of the folder.
	 * @param string $name      Name of the backup.
	 * @return string SHA-256 of the file as it is now.
	 * @throws Refusal When there is no such backup, or the file is not what was written then.
	 */
	public static function restore( string $directory, string $name ): string {
		$folder = Places::folder( $directory );
		$path   = $folder . '.htaccess';
		self::check( $folder, $name );
		Obstacles::refuse( $path );
		if ( ! Backup_Name::belongs_to( $name, File_State::sha256( $path ) ) ) {
			Refusal::raise( 'ws401_htaccess_changed', __( 'The file was changed since: bringing the old one back would lose that change. Put the lines right by hand.', 'who-said-401' ), 409 );
		}
		if ( ! @rename( $folder . $name, $path ) ) {
			Obstacles::stop( 'folder-not-writable' );
		}
		return File_State::sha256( $path );
	}

	/**
	 * Deletes an old file.
	 *
	 * @param string $directory URL path of the folder.
	 * @param string $name      Name of the backup.
	 * @return string SHA-256 of the file that stays.
	 * @throws Refusal When there is no such backup, or it cannot be deleted.
	 */
	public static function discard( string $directory, string $name ): string {
		$folder = Places::folder( $directory );
		self::check( $folder, $name );
		if ( ! @unlink( $folder . $name ) ) {
			Obstacles::stop( 'folder-not-writable' );
		}
		return File_State::sha256( $folder . '.htaccess' );
	}

	/**
	 * Deletes all of them: the plugin is being deleted.
	 */
	public static function discard_all(): void {
		foreach ( Places::standard() as $folder ) {
			foreach ( array_filter( (array) @scandir( $folder ), static fn( $name ) => Backup_Name::is_leftover( (string) $name ) ) as $name ) {
				@unlink( $folder . $name );
			}
		}
	}

	/**
	 * Makes sure that a name is one of a backup that is there and belongs to no change that goes on.
	 *
	 * @param string $folder Absolute path of the folder, with a slash at the end.
	 * @param string $name   What a request brought.
	 * @throws Refusal When it is not.
	 */
	private static function check( string $folder, string $name ): void {
		if ( ! wp_is_file_mod_allowed( 'ws401_htaccess' ) ) {
			Obstacles::stop( 'file-mods-disallowed' );
		}
		Overdue::settle();
		$row = Change_Row::read();
		if ( ! Backup_Name::is_one( $name ) || ! is_file( $folder . $name ) || is_link( $folder . $name ) || ( null !== $row && $row['backup'] === $folder . $name ) ) {
			Refusal::raise( 'ws401_htaccess_no_backup', __( 'There is no such old file, or no longer: reload the list.', 'who-said-401' ), 404 );
		}
		if ( null !== $row ) {
			Refusal::raise( 'ws401_htaccess_busy', __( 'Another change to a .htaccess of this site is going on, made in another window or by another administrator: try again in a minute.', 'who-said-401' ), 409 );
		}
	}
}
