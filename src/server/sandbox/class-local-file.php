<?php
/**
 * Reads files of this site.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * A file on this server’s disk. WP_Filesystem could ask for an FTP password before it reads, and is not there in a sandboxed
 * request, which reads before plugins are loaded.
 */
final class Local_File {

	/**
	 * Its bytes from the beginning; none where it cannot be read, or lies outside of what PHP may open.
	 *
	 * @param string $path Absolute path.
	 * @param int    $most How many bytes at the most.
	 */
	public static function read( string $path, int $most = PHP_INT_MAX ): string {
		if ( '' === $path || ! is_file( $path ) || ! is_readable( $path ) ) {
			return '';
		}
		try {
			$file = new \SplFileObject( $path );
			$size = min( $most, $file->getSize() );
			return 0 < $size ? (string) $file->fread( $size ) : '';
		} catch ( \RuntimeException $unreadable ) {
			return '';
		}
	}
}
