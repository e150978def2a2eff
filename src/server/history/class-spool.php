<?php
/**
 * What waits to be written into the history.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

// The file is one of the server's own, outside of WordPress, and has to be locked.
// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.PHP.NoSilencedErrors

/**
 * A thousand refusals a second must not become a thousand writes to the database. So each is a line in a file of PHP's temporary
 * folder, and once a second at the most whoever comes next writes all of them, counted, in one statement. Where there is no such
 * folder, each is written for itself.
 *
 * The first line says when the database may be asked again (seconds since the epoch) and how many rows were sent since the table was
 * last trimmed; the second what `Ration` has told apart in the latest minute; each further one is a row. All is JSON or numbers, and
 * nothing is in it that the table does not get.
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
	 * Where there is no file to count in, the table is trimmed after one write in so many.
	 */
	private const TRIMMED_IN = 100;

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
		if ( null !== $taken ) {
			self::write( $taken );
			return;
		}
		Table::add( Ration::A_MINUTE <= Table::count_since( (int) $rows[0]['minute'] ) ? array_map( array( Ration::class, 'coarse' ), $rows ) : $rows );
		if ( 1 === wp_rand( 1, self::TRIMMED_IN ) ) {
			Table::trim();
		}
	}

	/**
	 * Writes all that waits, before somebody looks.
	 *
	 * @return bool Whether nothing waits any more.
	 */
	public static function flush(): bool {
		$sent = 0;
		do {
			$taken = self::exchange( array(), true );
			if ( null === $taken || array() === $taken['rows'] ) {
				return true;
			}
			$is_written = self::write( $taken );
			$sent      += count( $taken['rows'] );
			if ( self::ROWS_BETWEEN <= $sent ) {
				$sent = 0;
				Table::trim();
			}
		} while ( $is_written );
		return false;
	}

	/**
	 * Adds rows to the file, and takes what is in it when it is time, under one lock.
	 *
	 * @param array<int, array<string, int|string>> $rows  Rows to add.
	 * @param bool                                  $hurry Whether it is time in any case; then no file is made.
	 * @return array{rows: array<int, array<string, int|string>>, trim?: bool}|null What is to be written now, nothing perhaps; null
	 *                                                                             when there is no file to be had.
	 */
	private static function exchange( array $rows, bool $hurry ): ?array {
		$file = Spool_File::open( ! $hurry );
		if ( null === $file ) {
			return null;
		}
		list( $again, $sent ) = self::head( $file );
		$taken                = array( 'rows' => array() );
		// A time too far away comes from a clock that was wrong.
		if ( $hurry || $again <= time() || $again > time() + self::PAUSE ) {
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
		self::keep( $file, $rows, $taken['told'] ?? null, $again, $sent );
		Spool_File::close( $file );
		return $taken;
	}

	/**
	 * Reads the first line.
	 *
	 * @param resource $file The file, at its beginning.
	 * @return array{int, int} When the database may be asked again, and how many rows were sent since the table was trimmed.
	 */
	private static function head( $file ): array {
		$head = explode( ' ', trim( (string) fgets( $file, 64 ) ) );
		return array( (int) $head[0], (int) ( $head[1] ?? 0 ) );
	}

	/**
	 * Reads what is in the file, counts together what is alike, and takes as much as goes into one statement.
	 *
	 * @param resource                              $file The file, behind its first line.
	 * @param array<int, array<string, int|string>> $rows What is new.
	 * @return array{rows: array<int, array<string, int|string>>, left: array<int, array<string, int|string>>, told: array{minute?: int, seen?: string[]}}
	 */
	private static function take( $file, array $rows ): array {
		$waiting = array();
		$told    = array();
		while ( true ) {
			$line = fgets( $file );
			if ( false === $line ) {
				break;
			}
			$row = json_decode( $line, true );
			if ( is_array( $row ) && is_array( $row['seen'] ?? null ) ) {
				$told = $row;
			} elseif ( is_array( $row ) && isset( $row['minute'] ) ) {
				$waiting[] = Table::row( $row, (int) $row['minute'] );
			}
		}
		$alike = Ration::apply( Table::together( array_merge( $waiting, $rows ) ), $told );
		$all   = array_values( $alike['rows'] );
		return array(
			'rows' => array_slice( $all, 0, self::ROWS_AT_ONCE ),
			'left' => array_slice( $all, self::ROWS_AT_ONCE ),
			'told' => $alike['told'],
		);
	}

	/**
	 * Writes the first line and the rows that stay. On a full disk something is lost, and nothing said in the site's answers.
	 *
	 * @param resource                                  $file  The file.
	 * @param array<int, array<string, int|string>>     $rows  Rows to keep.
	 * @param array{minute?: int, seen?: string[]}|null $told  The second line where they are all there is; null where they are added.
	 * @param int                                       $again When the database may be asked again.
	 * @param int                                       $sent  How many rows were sent since the table was trimmed.
	 */
	private static function keep( $file, array $rows, ?array $told, int $again, int $sent ): void {
		$head = sprintf( "%010d %05d\n", $again, min( $sent, 99999 ) );
		rewind( $file );
		@fwrite( $file, $head );
		if ( null !== $told ) {
			// Behind the first line, which so has its place on a full disk too.
			ftruncate( $file, strlen( $head ) );
			array_unshift( $rows, $told );
		}
		fseek( $file, 0, SEEK_END );
		if ( ftell( $file ) < self::LARGEST ) {
			@fwrite( $file, implode( '', array_map( static fn( $row ) => wp_json_encode( $row ) . "\n", $rows ) ) );
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
		if ( Switcher::is_switched_off_meanwhile() ) {
			Spool_File::discard();
			return false;
		}
		$file = Spool_File::open( false );
		if ( null !== $file ) {
			self::keep( $file, $taken['rows'], null, time() + self::PAUSE, self::head( $file )[1] );
			Spool_File::close( $file );
		}
		return false;
	}
}
