<?php
/**
 * What of a site can make a request fail that came through yesterday.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Facts\Component_Facts;
use WhoSaid401\Htaccess\Folder_Path;
use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

/**
 * Takes down how things are, so that two looks can be compared.
 */
final class Snapshot {

	/**
	 * Takes it: by subject and id, each with `name`, and what may change of it: `version`, `active`, `content` (a hash) or `value`.
	 *
	 * @return array<string, array<string, array<string, string|bool>>>
	 */
	public static function take(): array {
		global $wpdb;
		foreach ( array( 'plugin', 'file' ) as $part ) {
			require_once ABSPATH . 'wp-admin/includes/' . $part . '.php'; // @phpstan-ignore requireOnce.fileNotFound, requireOnce.fileNotFound (where WordPress is, these two are)
		}
		require ABSPATH . WPINC . '/version.php'; // @phpstan-ignore require.fileNotFound (where WordPress is, this is)
		/**
		 * From the file, as an update may have put it there in this very request.
		 *
		 * @var string $wp_version
		 */
		$snapshot = array(
			'plugin'     => self::plugins(),
			'must-use'   => self::files( get_mu_plugins(), WPMU_PLUGIN_DIR ),
			'drop-in'    => self::files( get_dropins(), WP_CONTENT_DIR ),
			'theme'      => self::themes(),
			'core'       => array(
				'core' => array(
					'name'    => 'WordPress',
					'version' => $wp_version,
				),
			),
			'address'    => self::value( 'home', get_option( 'home' ) ) + self::value( 'siteurl', get_option( 'siteurl' ) ),
			'permalinks' => self::value( 'permalink_structure', get_option( 'permalink_structure' ) ) + self::value( 'rest_prefix', rest_get_url_prefix() ),
			'keys'       => self::hashed( 'keys', substr( hash_hmac( 'sha256', 'history', Row_Seal::keys() ), 0, 16 ) ),
			'setting'    => Known_Settings::seen(),
			'roles'      => self::hashed( 'roles', md5( (string) wp_json_encode( get_option( $wpdb->get_blog_prefix() . 'user_roles' ) ) ) ),
		);
		$folder   = self::home_folder( (string) get_option( 'home' ), (string) get_option( 'siteurl' ), ABSPATH );
		if ( null !== $folder ) {
			$snapshot['htaccess'] = self::hashed( '.htaccess', self::content( $folder . '.htaccess' ) );
		}
		// On the command line another PHP may run than visitors get.
		if ( 'cli' !== PHP_SAPI ) {
			$software           = isset( $_SERVER['SERVER_SOFTWARE'] ) ? sanitize_text_field( wp_unslash( $_SERVER['SERVER_SOFTWARE'] ) ) : '';
			$snapshot['server'] = self::value( 'php', PHP_VERSION ) + ( '' === $software ? array() : self::value( 'software', $software ) );
		}
		return $snapshot;
	}

	/**
	 * The folder whose .htaccess is WordPress's. Not by get_home_path(), which goes by the script that runs: what looks from the command
	 * line, or by way of the site's own index.php, would find another file and call it changed.
	 *
	 * @param string $home    Site Address.
	 * @param string $siteurl WordPress Address.
	 * @param string $core    Folder of WordPress.
	 * @return string|null With a slash at the end; null where the addresses do not tell.
	 */
	public static function home_folder( string $home, string $siteurl, string $core ): ?string {
		$home = Folder_Path::path_of( $home );
		$core = trailingslashit( wp_normalize_path( $core ) );
		$path = Folder_Path::path_of( $siteurl );
		if ( 0 !== strpos( $path, $home ) ) {
			return null;
		}
		$below = (string) substr( $path, strlen( $home ) );
		if ( '' === $below ) {
			return $core;
		}
		return substr( $core, -strlen( $below ) - 1 ) === '/' . $below ? (string) substr( $core, 0, -strlen( $below ) ) : null;
	}

	/**
	 * The plugins.
	 *
	 * @return array<string, array<string, string|bool>>
	 */
	private static function plugins(): array {
		wp_cache_delete( 'plugins', 'plugins' );
		$active = Component_Facts::active_plugins();
		$all    = self::files( get_plugins(), WP_PLUGIN_DIR );
		foreach ( $all as $id => $one ) {
			$all[ $id ]['active'] = isset( $active[ $id ] );
		}
		return $all;
	}

	/**
	 * The theme in use, and the one it is built upon.
	 *
	 * @return array<string, array<string, string|bool>>
	 */
	private static function themes(): array {
		$all = array();
		foreach ( array_unique( array( get_stylesheet(), get_template() ) ) as $id ) {
			$theme      = wp_get_theme( $id );
			$all[ $id ] = array(
				'name'    => wp_html_excerpt( (string) $theme->get( 'Name' ), 60 ),
				'version' => (string) $theme->get( 'Version' ),
				'content' => self::content( $theme->get_stylesheet_directory() . '/functions.php' ),
			);
		}
		return $all;
	}

	/**
	 * Files with headers.
	 *
	 * @param array<string, array<string, mixed>> $headers By file.
	 * @param string                              $folder  Where they are.
	 * @return array<string, array<string, string|bool>>
	 */
	private static function files( array $headers, string $folder ): array {
		$all = array();
		foreach ( $headers as $file => $header ) {
			$name         = wp_html_excerpt( wp_strip_all_tags( (string) ( $header['Name'] ?? '' ) ), 60 );
			$all[ $file ] = array(
				'name'    => '' === $name ? (string) $file : $name,
				'version' => (string) ( $header['Version'] ?? '' ),
				'content' => self::content( $folder . '/' . $file ),
			);
		}
		return $all;
	}

	/**
	 * A hash of a file; empty where there is none to be read.
	 *
	 * @param string $path Path.
	 */
	private static function content( string $path ): string {
		return is_file( $path ) && is_readable( $path ) ? (string) md5_file( $path ) : '';
	}

	/**
	 * Something of which only a hash is kept.
	 *
	 * @param string $id   Id.
	 * @param string $hash Hash; empty where it is not there.
	 * @return array<string, array<string, string|bool>>
	 */
	private static function hashed( string $id, string $hash ): array {
		return array(
			$id => array(
				'name'    => $id,
				'content' => $hash,
			),
		);
	}

	/**
	 * Something that is kept as it is.
	 *
	 * @param string $id    Id.
	 * @param mixed  $value Value.
	 * @return array<string, array<string, string|bool>>
	 */
	private static function value( string $id, $value ): array {
		return array(
			$id => array(
				'name'  => $id,
				'value' => substr( is_scalar( $value ) ? (string) $value : '', 0, 200 ),
			),
		);
	}
}
