<?php
/**
 * Which folders of this site have a .htaccess that counts.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Sending\Site_Origins;

defined( 'ABSPATH' ) || exit;

/**
 * Translates URL paths into folders, from those that WordPress knows. URL paths are decoded, with slashes at both ends.
 */
final class Places {

	/**
	 * Folders below WordPress's own whose files decide about what this plugin looks at.
	 */
	private const BELOW_WORDPRESS = array( 'wp-admin/', 'wp-includes/' );

	/**
	 * Folders above the document root that are looked into.
	 */
	private const MOST_ABOVE = 32;

	/**
	 * Folders by URL path, the document root's first. Only they can be changed.
	 *
	 * @return array<string, string> Absolute paths with a slash at the end.
	 */
	public static function standard(): array {
		$places = self::anchors();
		foreach ( self::BELOW_WORDPRESS as $name ) {
			$places[ Folder_Path::path_of( (string) get_option( 'siteurl' ) ) . $name ] = trailingslashit( wp_normalize_path( ABSPATH ) ) . $name;
		}
		$places = array_filter( $places, 'is_dir' );
		uksort( $places, array( Folder_Path::class, 'compare' ) );
		return $places;
	}

	/**
	 * All of the above, and every folder on the way to these paths.
	 *
	 * @param string[] $paths Decoded URL paths.
	 * @return array<string, string>
	 */
	public static function on_the_way_to( array $paths ): array {
		$places = self::standard();
		foreach ( $paths as $path ) {
			foreach ( Folder_Path::folders_of( $path ) as $directory ) {
				$folder = self::on_disk( $directory );
				if ( null !== $folder && is_dir( $folder ) ) {
					$places[ $directory ] = trailingslashit( $folder );
				}
			}
		}
		uksort( $places, array( Folder_Path::class, 'compare' ) );
		return $places;
	}

	/**
	 * The folders above the document root, whose files Apache reads as well where its configuration allows it, the outermost first. They
	 * have no URL and are named from the document root: `/../`, `/../../`.
	 *
	 * @return array<string, string> Absolute paths with a slash at the end.
	 */
	public static function above_document_root(): array {
		$folder = File_State::document_root();
		$places = array();
		$path   = '/';
		for ( $left = self::MOST_ABOVE; $left > 0 && '' !== $folder; $left-- ) {
			$parent = dirname( $folder );
			if ( $parent === $folder ) {
				break;
			}
			$folder          = $parent;
			$path           .= '../';
			$places[ $path ] = trailingslashit( $folder );
		}
		return array_reverse( $places, true );
	}

	/**
	 * Whether PHP may look into a folder at all (open_basedir).
	 *
	 * @param string $folder Absolute path.
	 */
	public static function is_in_reach( string $folder ): bool {
		$allowed = array_filter( explode( PATH_SEPARATOR, (string) ini_get( 'open_basedir' ) ) );
		// phpcs:ignore WordPress.PHP.NoSilencedErrors -- Outside, PHP warns and says no.
		return array() === $allowed || @is_dir( $folder );
	}

	/**
	 * A folder that can be changed.
	 *
	 * @param string $directory URL path, as a request brought it.
	 * @return string Absolute path with a slash at the end.
	 * @throws Refusal When it is none of this site's.
	 */
	public static function folder( string $directory ): string {
		$folder = self::standard()[ $directory ] ?? null;
		if ( null === $folder ) {
			/* translators: %s: path in an address. */
			Refusal::raise( 'ws401_htaccess_directory', sprintf( __( 'The folder “%s” is none of those whose .htaccess this page can change.', 'who-said-401' ), sanitize_text_field( $directory ) ) );
		}
		return $folder;
	}

	/**
	 * A folder's print: what a row of the database knows it by.
	 *
	 * @param string $folder Absolute path with a slash at the end.
	 */
	public static function print_of( string $folder ): string {
		return hash( 'sha256', $folder );
	}

	/**
	 * The folder of this site that has a print. Unlike `standard()`, the folders that are looked through are the same on every kind of
	 * request: a visitor's knows no get_home_path(), and one to a site of a network has other addresses.
	 *
	 * @param string $wanted Print.
	 * @return string Absolute path with a slash at the end; empty when this request knows none.
	 */
	public static function of_print( string $wanted ): string {
		$is_away = is_multisite() && ! is_main_site();
		if ( $is_away ) {
			switch_to_blog( get_main_site_id() );
		}
		$folders = array_merge( array_values( self::standard() ), self::around_wordpress() );
		if ( $is_away ) {
			restore_current_blog();
		}
		foreach ( $folders as $folder ) {
			if ( hash_equals( $wanted, self::print_of( $folder ) ) && is_dir( $folder ) ) {
				return $folder;
			}
		}
		return '';
	}

	/**
	 * Where this site really lies, links resolved: its own folders, wherever they are, and the document root.
	 *
	 * @return string[] Absolute paths with a slash at the end.
	 */
	public static function roots(): array {
		$roots = array();
		foreach ( array_merge( array_values( self::anchors() ), self::around_wordpress(), array( File_State::document_root() ) ) as $folder ) {
			$real = '' === $folder ? false : @realpath( $folder ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- As `is_in_reach()`.
			if ( false !== $real && '/' !== $real ) {
				$roots[] = trailingslashit( wp_normalize_path( $real ) );
			}
		}
		return array_values( array_unique( $roots ) );
	}

	/**
	 * WordPress's own folders, the one its home address stands for, and those above that whose names agree with the address.
	 *
	 * @return string[] Absolute paths with a slash at the end.
	 */
	private static function around_wordpress(): array {
		$core    = trailingslashit( wp_normalize_path( ABSPATH ) );
		$home    = Folder_Path::path_of( (string) get_option( 'home' ) );
		$below   = substr( Folder_Path::path_of( (string) get_option( 'siteurl' ) ), strlen( $home ) );
		$folders = array( $core, $core . 'wp-admin/', $core . 'wp-includes/', trailingslashit( wp_normalize_path( WP_CONTENT_DIR ) ) );
		$beside  = array();
		if ( '' !== (string) $below && substr( $core, -strlen( $below ) - 1 ) === '/' . $below ) {
			$beside[] = substr( $core, 0, -strlen( $below ) );
		}
		if ( '' !== File_State::document_root() ) {
			$beside[] = File_State::document_root() . $home;
		}
		foreach ( $beside as $folder ) {
			$folders[] = $folder;
			$path      = $home;
			while ( '/' !== $path && basename( $path ) === basename( $folder ) ) {
				$path      = trailingslashit( dirname( $path ) );
				$folder    = trailingslashit( dirname( $folder ) );
				$folders[] = $folder;
			}
		}
		return $folders;
	}

	/**
	 * What stands at URL paths and at each folder above them.
	 *
	 * @param string[] $paths Decoded URL paths.
	 * @return array<string, string|null> `file`, `directory` or null, by path without a slash at the end.
	 */
	public static function kinds( array $paths ): array {
		$kinds = array();
		foreach ( $paths as $path ) {
			foreach ( array_merge( Folder_Path::folders_of( $path ), array( $path ) ) as $one ) {
				$plain  = '/' === $one ? $one : rtrim( $one, '/' );
				$target = self::on_disk( $plain );
				if ( null !== $target && is_dir( $target ) ) {
					$kinds[ $plain ] = 'directory';
				} else {
					$kinds[ $plain ] = null !== $target && is_file( $target ) ? 'file' : null;
				}
			}
		}
		return $kinds;
	}

	/**
	 * The folders that WordPress itself can place, and those above the site's home as far as names agree.
	 *
	 * @return array<string, string>
	 */
	private static function anchors(): array {
		$uploads = wp_get_upload_dir();
		$home    = trailingslashit( wp_normalize_path( function_exists( 'get_home_path' ) ? get_home_path() : ABSPATH ) );
		$path    = Folder_Path::path_of( (string) get_option( 'home' ) );
		$places  = array();
		// The stored addresses: plugins for several languages add one to what home_url() says.
		foreach ( array(
			array( content_url( '/' ), WP_CONTENT_DIR ),
			array( $uploads['baseurl'], $uploads['basedir'] ),
			array( (string) get_option( 'siteurl' ), ABSPATH ),
			array( (string) get_option( 'home' ), $home ),
		) as list( $url, $folder ) ) {
			if ( Site_Origins::contains( trailingslashit( $url ) ) ) {
				$places[ Folder_Path::path_of( $url ) ] = trailingslashit( wp_normalize_path( $folder ) );
			}
		}
		while ( '/' !== $path && basename( $path ) === basename( $home ) ) {
			$path            = trailingslashit( dirname( $path ) );
			$home            = trailingslashit( dirname( $home ) );
			$places[ $path ] = $home;
		}
		return $places;
	}

	/**
	 * Where a path is on the disk.
	 *
	 * @param string $path Decoded URL path.
	 * @return string|null Absolute path, of something that need not exist; null when WordPress cannot say.
	 */
	private static function on_disk( string $path ): ?string {
		if ( ! preg_match( '#^/[^\x00-\x1f\\\\]*\z#', $path ) || preg_match( '#(^|/)\.\.?(/|$)#', $path ) ) {
			return null;
		}
		$anchors = self::anchors();
		uksort( $anchors, static fn( $one, $other ) => strlen( $other ) <=> strlen( $one ) );
		foreach ( $anchors as $directory => $folder ) {
			if ( 0 === strpos( trailingslashit( $path ), $directory ) ) {
				return $folder . substr( $path, strlen( $directory ) );
			}
		}
		return null;
	}
}
