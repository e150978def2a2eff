<?php
/**
 * The file in which the history waits.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

// The file is one of the server's own, outside of WordPress, and has to be locked.
// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.PHP.NoSilencedErrors

/**
 * A file in PHP's temporary folder, which on a shared server is everybody's: others see its name, and may put a file or a link of
 * theirs in its place while it is away. So none is used but a plain file that is this account's own and nobody else's to open.
 *
 * Where the database is a file (SQLite), it lies beside that: all processes of PHP share that folder, which of the temporary one is not
 * so in the embedded WordPress, and whoever may write there may write the database.
 */
final class Spool_File {

	/**
	 * Type of a plain file in the mode that stat() gives, and the bits that tell types.
	 */
	private const PLAIN = 0100000;
	private const TYPES = 0170000;

	/**
	 * Rights of others than the owner.
	 */
	private const OF_OTHERS = 0077;

	/**
	 * Where it is on this server; null where PHP has no folder for it.
	 *
	 * @param int|null $site For which site of the network; null for the current one.
	 */
	public static function path( ?int $site = null ): ?string {
		$beside = self::beside_database();
		$folder = $beside ?? sys_get_temp_dir();
		if ( ! @is_dir( $folder ) || ! @is_writable( $folder ) ) {
			return null;
		}
		// What another account of the system runs, such as a command line, could leave a file that this one may not open.
		$account = function_exists( 'posix_geteuid' ) ? (string) posix_geteuid() : '';
		// Named as the database's own file is, which web servers hand to nobody.
		return rtrim( $folder, '/\\' ) . ( null === $beside ? '/ws401-' : '/.ht.ws401-' ) . substr( hash_hmac( 'sha256', 'history|' . DB_NAME . '|' . Table::name( $site ) . '|' . $account, Switcher::secret( $site ) ), 0, 32 );
	}

	/**
	 * The folder of a database that is a file; null where it is none.
	 */
	private static function beside_database(): ?string {
		// As the drop-in of SQLite Database Integration names it (wp-includes/sqlite/constants.php).
		$folder = defined( 'FQDBDIR' ) ? constant( 'FQDBDIR' ) : null;
		return is_string( $folder ) && @is_dir( $folder ) && @is_writable( $folder ) ? $folder : null;
	}

	/**
	 * Opens and locks it.
	 *
	 * @param bool $may_create Whether it is made where it is not there.
	 * @return resource|null Null where there is none of our own to be had.
	 */
	public static function open( bool $may_create ) {
		$path = self::path();
		$file = null === $path ? false : @fopen( $path, 'r+b' );
		// PHP makes a new one also where a link leads to, before the system can refuse that.
		if ( null !== $path && false === $file && $may_create && ! is_link( $path ) ) {
			$mask = umask( self::OF_OTHERS );
			$file = @fopen( $path, 'x+b' );
			umask( $mask );
			if ( false === $file ) {
				// Another request may have made it meanwhile.
				$file = @fopen( $path, 'r+b' );
			}
		}
		if ( null === $path || false === $file ) {
			return null;
		}
		// Looked at before the lock, which somebody else's file could keep us waiting for.
		if ( ! self::is_own( $file, $path ) || ! flock( $file, LOCK_EX ) ) {
			fclose( $file );
			return null;
		}
		return $file;
	}

	/**
	 * Lets it go.
	 *
	 * @param resource $file The file.
	 */
	public static function close( $file ): void {
		flock( $file, LOCK_UN );
		fclose( $file );
	}

	/**
	 * Takes it away.
	 *
	 * @param int|null $site That of which site; null for the current one.
	 */
	public static function discard( ?int $site = null ): void {
		self::remove( self::path( $site ) );
	}

	/**
	 * Takes away what stands at its path.
	 *
	 * @param string|null $path As `path()` gave it.
	 */
	public static function remove( ?string $path ): void {
		if ( null !== $path && ( is_file( $path ) || is_link( $path ) ) ) {
			@unlink( $path );
		}
	}

	/**
	 * Whether what was opened is the plain file that stands there, by one name, of this account, for nobody else to open.
	 *
	 * @param resource $file The file.
	 * @param string   $path Its path.
	 */
	private static function is_own( $file, string $path ): bool {
		clearstatcache( true, $path );
		$opened = fstat( $file );
		$there  = @lstat( $path );
		if ( ! is_array( $opened ) || ! is_array( $there ) ) {
			return false;
		}
		$is_this   = self::PLAIN === ( $there['mode'] & self::TYPES )
			&& $there['dev'] === $opened['dev']
			&& $there['ino'] === $opened['ino']
			&& 1 === $opened['nlink'];
		$is_closed = 0 === ( $opened['mode'] & self::OF_OTHERS )
			&& ( ! function_exists( 'posix_geteuid' ) || posix_geteuid() === $opened['uid'] );
		// Windows has neither modes nor, in PHP, owners; its temporary folder is the account's. The embedded PHP gives each file the
		// same mode.
		return '\\' === DIRECTORY_SEPARATOR || ( $is_this && ( $is_closed || null !== self::beside_database() ) );
	}
}
