<?php
/**
 * One .htaccess as it is on the disk.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

defined( 'ABSPATH' ) || exit;

/**
 * Looks at a file without changing it.
 */
final class File_State {

	/**
	 * Longest file that is read, in bytes.
	 */
	public const MAX_BYTES = 1048576;

	/**
	 * Collects `HtaccessOnDisk` (src/transport/htaccess/schemas.ts).
	 *
	 * @param string $directory URL path of its folder.
	 * @param string $folder    Absolute path of its folder, with a slash at the end.
	 * @return array<string, mixed>
	 */
	public static function collect( string $directory, string $folder ): array {
		$path   = $folder . '.htaccess';
		$bytes  = self::bytes( $path );
		$exists = file_exists( $path ) || is_link( $path );
		return array(
			'directory' => $directory,
			'path'      => $path,
			'shown'     => self::shown( $path ),
			'exists'    => $exists,
			'isSymlink' => is_link( $path ),
			'readable'  => is_readable( $path ) && self::is_of_this_site( $path ),
			'bytes'     => null === $bytes ? null : base64_encode( $bytes ),
			'sha256'    => null === $bytes ? '' : hash( 'sha256', $bytes ),
			'size'      => $exists ? (int) @filesize( $path ) : 0, // phpcs:ignore WordPress.PHP.NoSilencedErrors -- A link may lead nowhere.
			'mode'      => file_exists( $path ) ? sprintf( '%04o', fileperms( $path ) & 07777 ) : '',
			'owner'     => file_exists( $path ) ? self::account( (int) fileowner( $path ) ) : '',
			'obstacle'  => self::obstacle( $path ),
		);
	}

	/**
	 * Why a file cannot be exchanged for another with the same owner and mode; `none` when it can. See `OBSTACLES` in
	 * src/transport/htaccess/schemas.ts.
	 *
	 * @param string $path Absolute path, of a file that need not exist.
	 */
	public static function obstacle( string $path ): string {
		clearstatcache();
		if ( ! self::is_of_this_site( $path ) ) {
			return 'leads-out';
		}
		if ( ! wp_is_file_mod_allowed( 'ws401_htaccess' ) ) {
			return 'file-mods-disallowed';
		}
		if ( ! current_user_can( 'install_plugins' ) ) {
			return 'account';
		}
		if ( is_link( $path ) ) {
			return 'symlink';
		}
		if ( file_exists( $path ) ) {
			$status = stat( $path );
			if ( ! is_file( $path ) ) {
				return 'not-a-file';
			}
			if ( ! is_readable( $path ) ) {
				return 'unreadable';
			}
			if ( filesize( $path ) > self::MAX_BYTES ) {
				return 'too-long';
			}
			if ( false === $status || $status['nlink'] > 1 ) {
				return 'hard-link';
			}
			if ( self::own_account() !== fileowner( $path ) ) {
				return 'owner';
			}
			if ( ! wp_is_writable( $path ) ) {
				return 'file-not-writable';
			}
		}
		return wp_is_writable( dirname( $path ) ) ? 'none' : 'folder-not-writable';
	}

	/**
	 * A file's bytes; null when there is no such file, it cannot be read, is too long, or a link leads away to something else.
	 *
	 * @param string $path Absolute path.
	 */
	public static function bytes( string $path ): ?string {
		clearstatcache( true, $path );
		if ( ! is_file( $path ) || ! is_readable( $path ) || ! self::is_of_this_site( $path ) || filesize( $path ) > self::MAX_BYTES ) {
			return null;
		}
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
		$bytes = file_get_contents( $path );
		return false === $bytes ? null : $bytes;
	}

	/**
	 * Whether a file is what its name says: neither it nor a folder on the way is a link that leads out of this site, and a link of
	 * its own leads to a file that is called so too (`real.htaccess`), not to, say, wp-config.php.
	 *
	 * @param string $path Absolute path, of a file that need not exist.
	 */
	public static function is_of_this_site( string $path ): bool {
		// phpcs:ignore WordPress.PHP.NoSilencedErrors -- Outside open_basedir, PHP warns and says no.
		$real = @realpath( is_link( $path ) ? $path : dirname( $path ) );
		if ( is_link( $path ) && ( false === $real || false === stripos( basename( $real ), ltrim( basename( $path ), '.' ) ) ) ) {
			return false;
		}
		if ( false === $real || ( ! is_link( $path ) && wp_normalize_path( $real ) === untrailingslashit( wp_normalize_path( dirname( $path ) ) ) ) ) {
			// No link on the way.
			return true;
		}
		foreach ( Places::roots() as $root ) {
			if ( 0 === strpos( trailingslashit( wp_normalize_path( $real ) ), $root ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * SHA-256 of a file in hex; empty when there is none.
	 *
	 * @param string $path Absolute path.
	 */
	public static function sha256( string $path ): string {
		$bytes = self::bytes( $path );
		return null === $bytes ? '' : hash( 'sha256', $bytes );
	}

	/**
	 * Number of the account that PHP's new files belong to. The POSIX extension, which would say it, is often missing.
	 */
	private static function own_account(): int {
		$file   = tmpfile();
		$status = false === $file ? false : fstat( $file );
		return false === $status ? -1 : $status['uid'];
	}

	/**
	 * An account's name, or its number.
	 *
	 * @param int $number Number.
	 */
	private static function account( int $number ): string {
		$entry = function_exists( 'posix_getpwuid' ) ? posix_getpwuid( $number ) : false;
		return is_array( $entry ) ? $entry['name'] : (string) $number;
	}

	/**
	 * A path below the document root, else as it is.
	 *
	 * @param string $path Absolute path.
	 */
	private static function shown( string $path ): string {
		$root = self::document_root();
		return '' !== $root && 0 === strpos( $path, $root . '/' ) ? substr( $path, strlen( $root ) + 1 ) : $path;
	}

	/**
	 * The document root without a slash at the end; empty when the server does not say.
	 */
	public static function document_root(): string {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- A path: only compared and shown.
		return untrailingslashit( wp_normalize_path( isset( $_SERVER['DOCUMENT_ROOT'] ) ? (string) wp_unslash( $_SERVER['DOCUMENT_ROOT'] ) : '' ) );
	}
}
