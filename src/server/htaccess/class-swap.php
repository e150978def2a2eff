<?php
/**
 * Putting one file in the place of another, and back.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- Failures are answers here; WP_Filesystem has neither links nor a way to keep owner and mode.

/**
 * The old file keeps its inode under the backup's name, so that bringing it back is one rename, which needs no space on the disk
 * and brings owner, mode and everything else with it. `$row` is the one of `Change_Row`.
 */
final class Swap {

	/**
	 * Writes the new file under another name.
	 *
	 * @param array  $row   The change.
	 * @param string $bytes The new bytes.
	 * @throws Refusal When it cannot be written, or would not have the old one's owner and mode. Nothing is left then.
	 */
	public static function prepare( array $row, string $bytes ): void {
		if ( ! self::is_as_read( $row ) ) {
			self::refuse_changed();
		}
		$handle = @fopen( $row['fresh'], 'xb' );
		if ( false === $handle ) {
			Refusal::raise( 'ws401_htaccess_folder-not-writable', __( 'No file can be written beside the .htaccess: nothing was changed.', 'who-said-401' ), 409 );
		}
		$written = strlen( $bytes ) === @fwrite( $handle, $bytes ) && @fflush( $handle );
		if ( function_exists( 'fsync' ) ) {
			$written = @fsync( $handle ) && $written;
		}
		fclose( $handle );
		if ( ! $written || hash( 'sha256', $bytes ) !== File_State::sha256( $row['fresh'] ) ) {
			@unlink( $row['fresh'] );
			Refusal::raise( 'ws401_htaccess_disk-full', __( 'The new text could not be written completely, so the disk is probably full: nothing was changed.', 'who-said-401' ), 507 );
		}
		if ( ! self::is_made_alike( $row['fresh'], '' === $row['old'] ? '' : $row['path'] ) ) {
			@unlink( $row['fresh'] );
			Refusal::raise( 'ws401_htaccess_owner', __( 'A new file would not have the owner and mode of the old one: nothing was changed.', 'who-said-401' ), 409 );
		}
	}

	/**
	 * Puts the new file in place. WordPress, which locks the file while it writes to it, is kept out meanwhile.
	 *
	 * @param array $row The change, prepared.
	 * @throws Refusal When the file is not the one that was read any more, or the folder takes no change. Nothing is left then.
	 */
	public static function put( array $row ): void {
		$handle = '' === $row['old'] ? false : @fopen( $row['path'], 'rb' );
		if ( false !== $handle ) {
			flock( $handle, LOCK_EX );
		}
		$why = 'none';
		if ( ! self::is_as_read( $row ) ) {
			$why = 'changed';
		} elseif ( '' !== $row['old'] && ! self::set_aside( $row ) ) {
			$why = 'folder';
		} elseif ( ! @rename( $row['fresh'], $row['path'] ) ) {
			$why = 'folder';
		}
		if ( false !== $handle ) {
			flock( $handle, LOCK_UN );
			fclose( $handle );
		}
		clearstatcache();
		if ( 'none' === $why ) {
			return;
		}
		@unlink( $row['fresh'] );
		if ( '' !== $row['backup'] ) {
			@unlink( $row['backup'] );
		}
		if ( 'changed' === $why ) {
			self::refuse_changed();
		}
		Refusal::raise( 'ws401_htaccess_folder-not-writable', __( 'The folder of the .htaccess takes no new file any more: nothing was changed.', 'who-said-401' ), 409 );
	}

	/**
	 * Brings the old bytes back. What something else has written meanwhile is kept under another name. Can be called again.
	 *
	 * @param array $row The change.
	 * @return array{done: bool, backup: string, meanwhile: string} Names of the files that are left beside the .htaccess; empty
	 *                                                               ones are the rule.
	 */
	public static function back( array $row ): array {
		if ( '' === $row['path'] ) {
			// This request does not know the folder.
			return self::left( false, '', '' );
		}
		if ( ! wp_is_file_mod_allowed( 'ws401_htaccess' ) ) {
			return self::only_back( $row );
		}
		$meanwhile = '';
		$there     = self::there( $row );
		// The new file bears its first name until it is put in place.
		if ( 'checking' === $row['stage'] || is_file( $row['fresh'] ) ) {
			@unlink( $row['fresh'] );
			@unlink( $row['backup'] );
			return self::left( true, '', '' );
		}
		if ( '' === $row['old'] ) {
			if ( '' !== $there && $there !== $row['new'] ) {
				$meanwhile = self::keep_meanwhile( $row );
			} elseif ( '' !== $there ) {
				@unlink( $row['path'] );
			}
			clearstatcache();
			return self::left( ! is_file( $row['path'] ), '', $meanwhile );
		}
		if ( $there === $row['old'] ) {
			@unlink( $row['backup'] );
			return self::left( true, self::name_if_there( $row['backup'] ), '' );
		}
		$old = is_link( $row['backup'] ) ? null : File_State::bytes( $row['backup'] );
		if ( $there !== $row['new'] ) {
			if ( null === $old ) {
				// Nothing was put in place, or somebody has brought the old file back and changed it: it is not ours to touch.
				return self::left( '' !== $there, '', '' );
			}
			$meanwhile = '' === $there ? '' : self::keep_meanwhile( $row );
		}
		// In a folder that takes no change any more, the bytes can still be written into the file that is there.
		$done = null !== $old && ( @rename( $row['backup'], $row['path'] ) || ( ! is_link( $row['path'] ) && strlen( $old ) === @file_put_contents( $row['path'], $old ) ) );
		clearstatcache();
		return self::left( $done && File_State::bytes( $row['path'] ) === $old, self::name_if_there( $row['backup'] ), $meanwhile );
	}

	/**
	 * Brings the old bytes back on a site that forbids changes to its files, which it did not when the change began. Nothing else is
	 * done there: no byte is written, no text of anybody else's gets another name, and only the very file that was set aside comes
	 * back, in place of the very file that was written.
	 *
	 * @param array $row The change.
	 * @return array{done: bool, backup: string, meanwhile: string} As `back()`.
	 */
	private static function only_back( array $row ): array {
		$there = self::there( $row );
		if ( 'checking' === $row['stage'] || is_file( $row['fresh'] ) || $there === $row['old'] ) {
			// Nothing was put in place, or it is back already: only what lies beside it goes.
			foreach ( array( $row['fresh'], $row['backup'] ) as $beside ) {
				if ( '' !== $beside && ! is_link( $beside ) ) {
					@unlink( $beside );
				}
			}
			return self::left( true, '' === $row['backup'] ? '' : self::name_if_there( $row['backup'] ), '' );
		}
		if ( $there !== $row['new'] ) {
			return self::left( true, '' === $row['backup'] ? '' : self::name_if_there( $row['backup'] ), '' );
		}
		if ( '' === $row['old'] ) {
			$done = @unlink( $row['path'] );
		} else {
			$done = ! is_link( $row['backup'] ) && self::is_backup_whole( $row ) && @rename( $row['backup'], $row['path'] );
		}
		clearstatcache();
		return self::left( $done && self::there( $row ) === $row['old'], '' === $row['backup'] ? '' : self::name_if_there( $row['backup'] ), '' );
	}

	/**
	 * SHA-256 of what stands in the file's place; empty when nothing does, `link` for a link, which is nobody's text to compare.
	 *
	 * @param array $row The change.
	 */
	private static function there( array $row ): string {
		return is_link( $row['path'] ) ? 'link' : File_State::sha256( $row['path'] );
	}

	/**
	 * Whether the old file is, under its new name, still what was read.
	 *
	 * @param array $row The change.
	 */
	public static function is_backup_whole( array $row ): bool {
		return '' === $row['old'] || File_State::sha256( $row['backup'] ) === $row['old'];
	}

	/**
	 * Whether the file is still the one that was read.
	 *
	 * @param array $row The change.
	 */
	private static function is_as_read( array $row ): bool {
		return self::there( $row ) === $row['old'] && ( '' !== $row['old'] || ! file_exists( $row['path'] ) );
	}

	/**
	 * Refuses because it is not.
	 *
	 * @return never
	 * @throws Refusal Always.
	 */
	private static function refuse_changed() {
		Refusal::raise( 'ws401_htaccess_changed', __( 'The file was changed since it was read: nothing was written. Read it again and look at the change anew.', 'who-said-401' ), 409 );
	}

	/**
	 * Gives the old file its second name.
	 *
	 * @param array $row The change.
	 */
	private static function set_aside( array $row ): bool {
		if ( function_exists( 'link' ) && @link( $row['path'], $row['backup'] ) ) {
			return true;
		}
		// Some file systems have no links. A copy would go through one that lies in its way.
		clearstatcache( true, $row['backup'] );
		return ! file_exists( $row['backup'] ) && ! is_link( $row['backup'] )
			&& @copy( $row['path'], $row['backup'] )
			&& File_State::sha256( $row['backup'] ) === $row['old']
			&& self::is_made_alike( $row['backup'], $row['path'] );
	}

	/**
	 * Gives a new file mode and group of another, and says whether they and the owner are now the same.
	 *
	 * @param string $file  Absolute path.
	 * @param string $model Absolute path; empty when there is none, for the mode that WordPress gives its files.
	 */
	private static function is_made_alike( string $file, string $model ): bool {
		clearstatcache();
		if ( '' === $model ) {
			return @chmod( $file, defined( 'FS_CHMOD_FILE' ) ? FS_CHMOD_FILE : 0644 );
		}
		if ( filegroup( $file ) !== filegroup( $model ) ) {
			@chgrp( $file, (int) filegroup( $model ) );
		}
		@chmod( $file, (int) fileperms( $model ) & 07777 );
		clearstatcache();
		return fileowner( $file ) === fileowner( $model ) && filegroup( $file ) === filegroup( $model ) && fileperms( $file ) === fileperms( $model );
	}

	/**
	 * Keeps what something else wrote.
	 *
	 * @param array $row The change.
	 * @return string Name of the file with it; empty when it could not be kept.
	 */
	private static function keep_meanwhile( array $row ): string {
		$name = Backup_Name::meanwhile( $row['id'] );
		return @rename( $row['path'], dirname( $row['path'] ) . '/' . $name ) ? $name : '';
	}

	/**
	 * What is left.
	 *
	 * @param bool   $done      Whether the old bytes are back.
	 * @param string $backup    Name of the file that still has them.
	 * @param string $meanwhile Name of a file with what something else wrote.
	 * @return array{done: bool, backup: string, meanwhile: string}
	 */
	private static function left( bool $done, string $backup, string $meanwhile ): array {
		return array(
			'done'      => $done,
			'backup'    => $backup,
			'meanwhile' => $meanwhile,
		);
	}

	/**
	 * A file's name while it exists, else nothing.
	 *
	 * @param string $path Absolute path.
	 */
	private static function name_if_there( string $path ): string {
		clearstatcache( true, $path );
		return is_file( $path ) ? basename( $path ) : '';
	}
}
