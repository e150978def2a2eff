<?php
/**
 * What the old file is called.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

defined( 'ABSPATH' ) || exit;

/**
 * Names of backups: `.htaccess.ws401-`, the change's id, and the beginning of the new text's SHA-256, by which can be told later
 * whether the new file is still as it was written. Apache's own configuration serves nothing whose name begins with `.ht`.
 * Twin: src/transport/htaccess/change-names.ts.
 */
final class Backup_Name {

	private const PATTERN = '/^\.htaccess\.ws401-[0-9a-f]{16}-([0-9a-f]{16})\z/';

	/**
	 * All names that a change can leave: a backup's, a new file's that was not put in place, and what something else wrote meanwhile.
	 */
	private const LEFTOVER = '/^\.htaccess\.ws401-[0-9a-f]{16}-(?:[0-9a-f]{16}|new|meanwhile)\z/';

	/**
	 * The name for a change.
	 *
	 * @param string $id     Id of the change: 16 hex digits.
	 * @param string $sha256 Of the new bytes, in hex.
	 */
	public static function of( string $id, string $sha256 ): string {
		return '.htaccess.ws401-' . $id . '-' . substr( $sha256, 0, 16 );
	}

	/**
	 * The name of a change's new file before it is put in place.
	 *
	 * @param string $id Id of the change.
	 */
	public static function fresh( string $id ): string {
		return '.htaccess.ws401-' . $id . '-new';
	}

	/**
	 * The name of what something else wrote while a change went on.
	 *
	 * @param string $id Id of the change.
	 */
	public static function meanwhile( string $id ): string {
		return '.htaccess.ws401-' . $id . '-meanwhile';
	}

	/**
	 * Whether a name is one that a change can leave.
	 *
	 * @param string $name File name.
	 */
	public static function is_leftover( string $name ): bool {
		return 1 === preg_match( self::LEFTOVER, $name );
	}

	/**
	 * Whether a name is one of a backup.
	 *
	 * @param string $name File name.
	 */
	public static function is_one( string $name ): bool {
		return 1 === preg_match( self::PATTERN, $name );
	}

	/**
	 * Whether a file is what was written when the backup was made.
	 *
	 * @param string $name   Name of the backup.
	 * @param string $sha256 Of the file, in hex.
	 */
	public static function belongs_to( string $name, string $sha256 ): bool {
		return 1 === preg_match( self::PATTERN, $name, $match ) && substr( $sha256, 0, 16 ) === $match[1];
	}
}
