<?php
/**
 * The paths that folders have in URLs.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

defined( 'ABSPATH' ) || exit;

/**
 * Reads, makes and orders URL paths of folders: decoded, with slashes at both ends. Asks no disk.
 */
final class Folder_Path {

	/**
	 * The URL path of an address.
	 *
	 * @param string $url Address of a folder.
	 */
	public static function path_of( string $url ): string {
		return trailingslashit( rawurldecode( (string) wp_parse_url( $url, PHP_URL_PATH ) ) );
	}

	/**
	 * The absolute address of a folder.
	 *
	 * @param string $directory URL path.
	 */
	public static function url( string $directory ): string {
		$origin = preg_replace( '#^(https?://[^/]+).*$#i', '$1', (string) get_option( 'home' ) );
		return $origin . implode( '/', array_map( 'rawurlencode', explode( '/', $directory ) ) );
	}

	/**
	 * The folders above a path: `/`, `/a/`, `/a/b/`.
	 *
	 * @param string $path Decoded URL path.
	 * @return string[]
	 */
	public static function folders_of( string $path ): array {
		$folders = array( '/' );
		foreach ( array_filter( explode( '/', $path ), static fn( $name ) => '' !== $name ) as $name ) {
			$folders[] = end( $folders ) . $name . '/';
		}
		return array_slice( $folders, 0, 32 );
	}

	/**
	 * Sorts the document root first, and deeper folders after those they are in.
	 *
	 * @param string $one   URL path.
	 * @param string $other URL path.
	 */
	public static function compare( string $one, string $other ): int {
		return array( substr_count( $one, '/' ), $one ) <=> array( substr_count( $other, '/' ), $other );
	}
}
