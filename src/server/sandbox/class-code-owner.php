<?php
/**
 * Whose a file of code is.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Finds the component that a file belongs to, and the name people know the file by. Works before plugins are loaded.
 */
final class Code_Owner {

	/**
	 * Real folder (or file, for a plugin without a folder) of each plugin, with its basename.
	 *
	 * @var array<string, array{main: string, folder: string}>|null
	 */
	private static $plugin_folders;

	/**
	 * The plugin a file belongs to. Where two plugins share a folder, a main file decides, then which one is loaded.
	 *
	 * @param string $file Absolute path.
	 * @return string|null Basename.
	 */
	public static function plugin_of_file( string $file ): ?string {
		$real = realpath( self::without_eval( $file ) );
		if ( false === $real ) {
			return null;
		}
		$found = null;
		foreach ( self::plugin_folders() as $plugin => $folder ) {
			if ( $real === $folder['main'] ) {
				return $plugin;
			}
			if ( '' !== $folder['folder'] && 0 === strpos( $real, $folder['folder'] . DIRECTORY_SEPARATOR ) ) {
				$found = null === $found || ! Plugin_Set::is_kept( $found ) ? $plugin : $found;
			}
		}
		return $found;
	}

	/**
	 * The component a file belongs to; the shape is `Component` in src/diagnosis/evidence/types.ts.
	 *
	 * @param string $file Absolute path.
	 * @return array{kind: string, id: string, name: string, parentOf?: string}
	 */
	public static function component_of( string $file ): array {
		$file   = self::without_eval( $file );
		$plugin = self::plugin_of_file( $file );
		if ( null !== $plugin ) {
			return self::component( 'plugin', $plugin, WP_PLUGIN_DIR . '/' . $plugin, 'Plugin Name' );
		}
		$path   = wp_normalize_path( $file );
		$inside = static function ( string $folder ) use ( $path ): ?string {
			foreach ( array( $folder, (string) realpath( $folder ) ) as $form ) {
				$form = rtrim( wp_normalize_path( $form ), '/' ) . '/';
				if ( '/' !== $form && 0 === strpos( $path, $form ) ) {
					return substr( $path, strlen( $form ) );
				}
			}
			return null;
		};

		$rest = $inside( WPMU_PLUGIN_DIR );
		if ( null !== $rest ) {
			return self::component( 'mu-plugin', $rest, $file, 'Plugin Name' );
		}
		$rest = $inside( WP_PLUGIN_DIR );
		if ( null !== $rest ) {
			return self::component( 'plugin', $rest, $file, 'Plugin Name' );
		}
		$rest = $inside( WP_CONTENT_DIR . '/themes' ) ?? $inside( (string) get_theme_root() );
		if ( null !== $rest ) {
			return self::theme( (string) strtok( $rest, '/' ) );
		}
		$rest = $inside( WP_CONTENT_DIR );
		if ( null !== $rest && false === strpos( $rest, '/' ) ) {
			return self::component( 'drop-in', $rest, $file, 'Plugin Name' );
		}
		$rest = $inside( ABSPATH );
		if ( null !== $rest && ( preg_match( '#^wp-(?:includes|admin)/#', $rest ) || preg_match( '#^(?:wp-[\w-]+|index|xmlrpc)\.php$#', $rest ) ) ) {
			return array(
				'kind' => 'core',
				'id'   => 'core',
				'name' => 'WordPress',
			);
		}
		$prepended = (string) ini_get( 'auto_prepend_file' );
		return array(
			'kind' => '' !== $prepended && realpath( $prepended ) === realpath( $file ) ? 'prepend' : 'unknown',
			'id'   => self::shown( $file ),
			'name' => basename( $file ),
		);
	}

	/**
	 * A file as people know it: relative to the WordPress folder; links to plugin folders are undone.
	 *
	 * @param string $file Absolute path.
	 */
	public static function shown( string $file ): string {
		$file   = self::without_eval( $file );
		$plugin = self::plugin_of_file( $file );
		if ( null !== $plugin ) {
			$folder = self::plugin_folders()[ $plugin ];
			$inner  = '' === $folder['folder'] || (string) realpath( $file ) === $folder['main']
				? $plugin
				: dirname( $plugin ) . substr( (string) realpath( $file ), strlen( $folder['folder'] ) );
			$file   = WP_PLUGIN_DIR . '/' . $inner;
		}
		$path = wp_normalize_path( $file );
		foreach ( array( ABSPATH, (string) realpath( ABSPATH ) . '/' ) as $root ) {
			$root = wp_normalize_path( $root );
			if ( 0 === strpos( $path, $root ) ) {
				return substr( $path, strlen( $root ) );
			}
		}
		return $path;
	}

	/**
	 * Whether a file is one of the sandbox's own.
	 *
	 * @param string $file Absolute path.
	 */
	public static function is_own( string $file ): bool {
		return __DIR__ === dirname( $file );
	}

	/**
	 * Real paths of the run's plugins.
	 *
	 * @return array<string, array{main: string, folder: string}> By basename; an empty folder when it has none.
	 */
	private static function plugin_folders(): array {
		if ( null === self::$plugin_folders ) {
			self::$plugin_folders = array();
			foreach ( Plugin_Set::plugins() as $plugin ) {
				$main   = (string) realpath( WP_PLUGIN_DIR . '/' . $plugin );
				$folder = '.' === dirname( $plugin ) ? '' : (string) realpath( WP_PLUGIN_DIR . '/' . dirname( $plugin ) );

				self::$plugin_folders[ $plugin ] = array(
					'main'   => $main,
					'folder' => $folder,
				);
			}
		}
		return self::$plugin_folders;
	}

	/**
	 * A component with the name from its header.
	 *
	 * @param string $kind   Kind.
	 * @param string $id     Id.
	 * @param string $file   File with the header.
	 * @param string $header The header's name.
	 * @return array{kind: string, id: string, name: string}
	 */
	private static function component( string $kind, string $id, string $file, string $header ): array {
		$name = is_readable( $file ) ? get_file_data( $file, array( 'name' => $header ) )['name'] : '';
		return array(
			'kind' => $kind,
			'id'   => $id,
			'name' => '' === $name ? $id : wp_html_excerpt( $name, 60 ),
		);
	}

	/**
	 * A theme, and which one is built upon it.
	 *
	 * @param string $folder Folder's name.
	 * @return array{kind: string, id: string, name: string, parentOf?: string}
	 */
	private static function theme( string $folder ): array {
		$named = static function ( string $id ): array {
			return self::component( 'theme', $id, get_theme_root() . '/' . $id . '/style.css', 'Theme Name' );
		};
		$child = (string) get_stylesheet();
		$theme = $named( $folder );
		return $child !== $folder && get_template() === $folder ? $theme + array( 'parentOf' => $named( $child )['name'] ) : $theme;
	}

	/**
	 * The file that called eval(), which PHP names `file.php(12) : eval()'d code`.
	 *
	 * @param string $file Path as PHP names it.
	 */
	private static function without_eval( string $file ): string {
		return (string) preg_replace( '/\(\d+\) : (?:eval\(\)\'d code|runtime-created function).*$/s', '', $file );
	}
}
