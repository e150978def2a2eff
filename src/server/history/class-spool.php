<?php
/**
 * What waits to be written into the history.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

// The file is one of the server's own, outside of WordPress, and has to be locked.
// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.PHP.NoSilencedErrors

/**
 * A thousand refusals a second must not become a thousand writes to the database. So each is a line in a file of PHP's temporary
 * folder, and once a second at the most whoever comes next writes all of them, counted, in one statement. Where there is no such
 * folder, each is written for itself.
 *
 * The first line says when the database may be asked again (seconds since the epoch) and how many rows were sent since the table was
 * last trimmed. The name of the file takes the keys of wp-config.php to guess, and it holds nothing that the table does not.
 */
final class Spool {

	/**
	 * Rows that may be added before the table is trimmed again.
	 */
	const ROWS_BETWEEN = 1000;

	/**
	 * Rows in one statement.
	 */
	private const ROWS_AT_ONCE = 500;

	/**
	 * Bytes it may grow to while the database refuses; what comes then is not kept.
	 */
	private const LARGEST = 2 * 1024 * KB_IN_BYTES;

	/**
	 * Seconds that a database which refused is left alone.
	 */
	private const PAUSE = 60;

	/**
	 * Adds rows, and writes what waits when it is time.
	 *
	 * @param array<int, array<string, int|string>> $rows As `Table::row()` makes them.
	 */
	public static function add( array $rows ): void {
		if ( array() === $rows ) {
			return;
		}
		$taken = self::exchange( $rows, false );
		self::write( null === $taken ? array( 'rows' => $rows ) : $taken );
	}

	/**
	 * Writes all that waits, before somebody looks.
	 *
	 * @return bool Whether nothing waits any more.
	 */
	public static function flush(): bool {
		do {
			$taken = self::exchange( array(), true );
			if ( null === $taken || array() === $taken['rows'] ) {
				return true;
			}
		} while ( self::write( $taken ) );
		return false;
	}

	/**
	 * Throws away what waits.
	 */
	public static function discard(): void {
		$path = self::path();
		if ( null !== $path && is_file( $path ) ) {
			@unlink( $path );
		}
	}

	/**
	 * Where it is on this server, for the current site; null where PHP has no folder for it.
	 */
	public static function path(): ?string {
		$folder = sys_get_temp_dir();
		if ( ! @is_dir( $folder ) || ! @is_writable( $folder ) ) {
			return null;
		}
		// What another account of the system runs, such as a command line, could leave a file that this one may not open.
		$account = function_exists( 'posix_geteuid' ) ? (string) posix_geteuid() : '';
		return rtrim( $folder, '/\\' ) . '/ws401-' . substr( hash_hmac( 'sha256', 'history|' . DB_NAME . '|' . Table::name() . '|' . $account, Row_Seal::secret() ), 0, 32 );
	}

	/**
	 * Adds rows to the file, and takes what is in it when it is time, under one lock.
	 *
	 * @param array<int, array<string, int|string>> $rows  Rows to add.
	 * @param bool                                  $hurry Whether it is time in any case.
	 * @return array{rows: array<int, array<string, int|string>>, trim?: bool}|null What is to be written now, nothing perhaps; null
	 *                                                                             when there is no file to be had.
	 */
	private static function exchange( array $rows, bool $hurry ): ?array {
		$path = self::path();
		if ( null === $path || is_link( $path ) || ( $hurry && ! is_file( $path ) ) ) {
			return null;
		}
		$mask = umask( 0077 );
		$file = @fopen( $path, 'c+b' );
		umask( $mask );
		if ( false === $file || ! flock( $file, LOCK_EX ) ) {
			return null;
		}
		$head  = explode( ' ', trim( (string) fgets( $file, 64 ) ) );
		$again = (int) $head[0];
		$sent  = (int) ( $head[1] ?? 0 );
		$taken = array( 'rows' => array() );
		if ( $hurry || $again <= time() ) {
			$taken = $sent >= self::ROWS_BETWEEN && ! $hurry
				? array(
					'rows' => array(),
					'trim' => true,
				)
				: self::take( $file, $rows );
			$rows  = isset( $taken['trim'] ) ? $rows : $taken['left'];
			$sent  = isset( $taken['trim'] ) ? 0 : $sent + count( $taken['rows'] );
			// Whole seconds: so that there is never less than one between two writes.
			$again = time() + 2;
		}
		self::keep( $file, $rows, isset( $taken['left'] ), sprintf( "%010d %05d\n", $again, min( $sent, 99999 ) ) );
		flock( $file, LOCK_UN );
		fclose( $file );
		return $taken;
	}

	/**
	 * Reads what is in the file, counts together what is alike, and takes as much as goes into one statement.
	 *
	 * @param resource                              $file The file, behind its first line.
	 * @param array<int, array<string, int|string>> $rows What is new.
	 * @return array{rows: array<int, array<string, int|string>>, left: array<int, array<string, int|string>>}
	 */
	private static function take( $file, array $rows ): array {
		$waiting = array();
		while ( true ) {
			$line = fgets( $file );
			if ( false === $line ) {
				break;
			}
			$row = json_decode( $line, true );
			if ( is_array( $row ) && isset( $row['minute'] ) ) {
				// As if it came from anywhere: the folder is everybody's.
				$waiting[] = Table::row( $row, (int) $row['minute'] );
			}
		}
		$alike = array_values( Table::together( array_merge( $waiting, $rows ) ) );
		return array(
			'rows' => array_slice( $alike, 0, self::ROWS_AT_ONCE ),
			'left' => array_slice( $alike, self::ROWS_AT_ONCE ),
		);
	}

	/**
	 * Writes the first line and the rows that stay.
	 *
	 * @param resource                              $file The file.
	 * @param array<int, array<string, int|string>> $rows Rows to keep.
	 * @param bool                                  $anew Whether they are all there is; else they are added.
	 * @param string                                $head The first line.
	 */
	private static function keep( $file, array $rows, bool $anew, string $head ): void {
		if ( $anew ) {
			ftruncate( $file, 0 );
		}
		rewind( $file );
		fwrite( $file, $head );
		fseek( $file, 0, SEEK_END );
		if ( ftell( $file ) < self::LARGEST ) {
			fwrite( $file, implode( '', array_map( static fn( $row ) => wp_json_encode( $row ) . "\n", $rows ) ) );
		}
	}

	/**
	 * Writes what was taken; puts it back where the database refuses.
	 *
	 * @param array{rows: array<int, array<string, int|string>>, trim?: bool} $taken What was taken.
	 * @return bool Whether the database took it.
	 */
	private static function write( array $taken ): bool {
		if ( isset( $taken['trim'] ) ) {
			return Table::trim();
		}
		if ( Table::add( $taken['rows'] ) ) {
			return true;
		}
		self::put_back( $taken['rows'] );
		return false;
	}

	/**
	 * Puts rows back, and leaves the database alone for a while.
	 *
	 * @param array<int, array<string, int|string>> $rows Rows that it refused.
	 */
	private static function put_back( array $rows ): void {
		$path = self::path();
		$file = null === $path || is_link( $path ) ? false : @fopen( $path, 'r+b' );
		if ( false === $file || ! flock( $file, LOCK_EX ) ) {
			return;
		}
		$head = explode( ' ', trim( (string) fgets( $file, 64 ) ) );
		self::keep( $file, $rows, false, sprintf( "%010d %05d\n", time() + self::PAUSE, (int) ( $head[1] ?? 0 ) ) );
		flock( $file, LOCK_UN );
		fclose( $file );
	}
}
