<?php
/**
 * The line on which a component puts a callback on a hook.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the code of whoever registered a borrowed callback: neither WordPress nor PHP remembers where that was written.
 */
final class Registration_Line {

	/**
	 * Files of a component that are read at most, and bytes of each.
	 */
	private const MOST_FILES = 200;
	private const MOST_BYTES = 500000;

	/**
	 * Finds it.
	 *
	 * @param array  $owner Place of the code that was running when the callback appeared: file, line, end, callback; `beside`: files that ran in the same go.
	 * @param string $hook  Hook.
	 * @return array The same, with the file and line that name the hook; unchanged when none or several do.
	 */
	public static function of( array $owner, string $hook ): array {
		$found = array();
		$files = array_merge( ...array_map( array( self::class, 'files_beside' ), array_merge( array( $owner['file'] ), $owner['beside'] ?? array() ) ) );
		foreach ( $files as $file ) {
			foreach ( self::lines_in( $file, $hook ) as $line ) {
				$inside = $file === $owner['file'] && $line >= $owner['line'] && $line <= ( $owner['end'] ?? 0 );
				if ( $inside ) {
					return array(
						'file' => $file,
						'line' => $line,
					) + $owner;
				}
				$found[] = array(
					'file' => $file,
					'line' => $line,
				);
			}
		}
		return 1 === count( $found ) ? $found[0] + $owner : $owner;
	}

	/**
	 * Lines on which a hook's name stands as the first argument of add_filter() or add_action().
	 *
	 * @param string $file Absolute path.
	 * @param string $hook Hook.
	 * @return int[]
	 */
	private static function lines_in( string $file, string $hook ): array {
		$code = is_readable( $file ) && filesize( $file ) <= self::MOST_BYTES ? Local_File::read( $file ) : '';
		if ( false === strpos( $code, $hook ) ) {
			return array();
		}
		$lines  = array();
		$before = array();
		foreach ( token_get_all( $code ) as $token ) {
			if ( is_array( $token ) && in_array( $token[0], array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ), true ) ) {
				continue;
			}
			$text   = is_array( $token ) ? $token[1] : $token;
			$called = ltrim( (string) ( $before[0] ?? '' ), '\\' );
			if ( is_array( $token ) && in_array( $text, array( "'{$hook}'", "\"{$hook}\"" ), true ) && in_array( $called, array( 'add_filter', 'add_action' ), true ) ) {
				$lines[] = (int) $token[2];
			}
			$before = array_slice( array_merge( $before, array( $text ) ), -2 );
		}
		return $lines;
	}

	/**
	 * The PHP files of the component that a file belongs to; a plugin without a folder of its own is one file.
	 *
	 * @param string $file Absolute path.
	 * @return string[]
	 */
	private static function files_beside( string $file ): array {
		$folder = dirname( $file );
		if ( in_array( realpath( $folder ), array( realpath( WP_PLUGIN_DIR ), realpath( WPMU_PLUGIN_DIR ) ), true ) ) {
			return array( $file );
		}
		$files = array( $file );
		try {
			$inside = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ) );
			foreach ( $inside as $path => $entry ) {
				if ( $file !== $path && 'php' === $entry->getExtension() && count( $files ) < self::MOST_FILES ) {
					$files[] = $path;
				}
			}
		} catch ( \UnexpectedValueException $unreadable ) {
			return $files;
		}
		return $files;
	}
}
