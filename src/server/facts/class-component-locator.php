<?php
/**
 * Which component of the site a file belongs to.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Maps files to plugins, must-use plugins, drop-ins, themes and WordPress itself.
 */
final class Component_Locator {

	/**
	 * Headers of all installed plugins by basename.
	 *
	 * @var array<string, array<string, mixed>>
	 */
	private $plugins;

	/**
	 * Basenames of the active plugins.
	 *
	 * @var string[]
	 */
	private $active;

	/**
	 * Headers of the must-use plugins by file name.
	 *
	 * @var array<string, array<string, mixed>>
	 */
	private $must_use;

	/**
	 * Reads what is installed.
	 */
	public function __construct() {
		$this->plugins  = get_plugins();
		$this->active   = array_map( 'strval', array_keys( Component_Facts::active_plugins() ) );
		$this->must_use = get_mu_plugins();
	}

	/**
	 * The component that a file belongs to.
	 *
	 * @param string $file Absolute path; empty when it is not known.
	 * @return array{kind: string, id: string, name: string, parentOf?: string}
	 */
	public function of_file( string $file ): array {
		if ( '' === $file ) {
			return self::component( 'unknown', '' );
		}
		$path = $this->nominal( $file );

		// Must-use plugins and plugins first: both folders may lie inside WordPress's own or anywhere else.
		$below = self::below( WPMU_PLUGIN_DIR, $path );
		if ( null !== $below ) {
			return $this->must_use( $below );
		}
		$below = self::below( WP_PLUGIN_DIR, $path );
		if ( null !== $below ) {
			return $this->plugin( $below );
		}
		return $this->theme( $path ) ?? $this->other( $path );
	}

	/**
	 * A path relative to the WordPress folder; unchanged when it lies outside.
	 *
	 * @param string $file Absolute path; empty when it is not known.
	 */
	public function relative( string $file ): string {
		$path  = $this->nominal( $file );
		$below = self::below( ABSPATH, $path );
		return $below ?? $path;
	}

	/**
	 * The path at which WordPress knows a file: reflection gives real paths, and plugins may be symbolic links.
	 *
	 * @param string $file Absolute path.
	 */
	private function nominal( string $file ): string {
		global $wp_plugin_paths;
		$path = wp_normalize_path( $file );
		foreach ( is_array( $wp_plugin_paths ) ? $wp_plugin_paths : array() as $linked => $real ) {
			$below = self::below( $real, $path );
			if ( null !== $below ) {
				return $linked . '/' . $below;
			}
		}
		foreach ( array( WPMU_PLUGIN_DIR, WP_PLUGIN_DIR, get_theme_root(), WP_CONTENT_DIR, ABSPATH ) as $folder ) {
			$real  = realpath( $folder );
			$below = false === $real ? null : self::below( $real, $path );
			if ( null !== $below ) {
				return wp_normalize_path( untrailingslashit( $folder ) ) . '/' . $below;
			}
		}
		return $path;
	}

	/**
	 * A plugin, by a path below the plugins folder.
	 *
	 * Two plugins may share a folder: the file itself decides, then which of them is active.
	 *
	 * @param string $below Relative path.
	 * @return array{kind: string, id: string, name: string}
	 */
	private function plugin( string $below ): array {
		$id = $below;
		if ( ! isset( $this->plugins[ $below ] ) && false !== strpos( $below, '/' ) ) {
			$folder = strtok( $below, '/' ) . '/';
			$known  = array_merge( $this->active, array_map( 'strval', array_keys( $this->plugins ) ) );
			foreach ( $known as $basename ) {
				if ( 0 === strpos( $basename, $folder ) ) {
					$id = $basename;
					break;
				}
			}
		}
		return self::component( 'plugin', $id, $this->plugins[ $id ]['Name'] ?? '' );
	}

	/**
	 * A must-use plugin, by a path below their folder. One in a subfolder is named after the folder.
	 *
	 * @param string $below Relative path.
	 * @return array{kind: string, id: string, name: string}
	 */
	private function must_use( string $below ): array {
		$id = (string) strtok( $below, '/' );
		return self::component( 'mu-plugin', $id, $this->must_use[ $id ]['Name'] ?? '' );
	}

	/**
	 * A theme, and of which it is the parent; null when the path is below no folder of themes.
	 *
	 * @param string $path Absolute path.
	 * @return array{kind: string, id: string, name: string, parentOf?: string}|null
	 */
	private function theme( string $path ): ?array {
		foreach ( array_unique( array( get_stylesheet_directory(), get_template_directory() ) ) as $folder ) {
			if ( null !== self::below( $folder, $path ) || null !== self::below( (string) realpath( $folder ), $path ) ) {
				$id    = basename( $folder );
				$named = self::component( 'theme', $id, (string) wp_get_theme( $id )->get( 'Name' ) );
				return is_child_theme() && get_template_directory() === $folder
					? $named + array( 'parentOf' => (string) wp_get_theme()->get( 'Name' ) )
					: $named;
			}
		}
		$below = self::below( get_theme_root(), $path );
		if ( null === $below ) {
			return null;
		}
		$id = (string) strtok( $below, '/' );
		return self::component( 'theme', $id, (string) wp_get_theme( $id )->get( 'Name' ) );
	}

	/**
	 * Drop-in, prepended file, WordPress itself, or nothing we know.
	 *
	 * @param string $path Absolute path.
	 * @return array{kind: string, id: string, name: string}
	 */
	private function other( string $path ): array {
		$below = self::below( WP_CONTENT_DIR, $path );
		if ( null !== $below && isset( _get_dropins()[ $below ] ) ) {
			return self::component( 'drop-in', $below, get_dropins()[ $below ]['Name'] ?? '' );
		}
		$prepended = (string) ini_get( 'auto_prepend_file' );
		if ( '' !== $prepended && wp_normalize_path( (string) stream_resolve_include_path( $prepended ) ) === $path ) {
			return self::component( 'prepend', basename( $path ) );
		}
		$below = self::below( ABSPATH, $path );
		if ( null !== $below && preg_match( '#^(?:wp-includes/|wp-admin/|index\.php$|xmlrpc\.php$|wp-(?!config)[a-z-]+\.php$)#', $below ) ) {
			return self::component( 'core', 'core', 'WordPress' );
		}
		return self::component( 'unknown', $below ?? $path );
	}

	/**
	 * Writes a component down.
	 *
	 * @param string $kind Kind.
	 * @param string $id   Id.
	 * @param string $name Name as its header says; the id when it has none.
	 * @return array{kind: string, id: string, name: string}
	 */
	private static function component( string $kind, string $id, string $name = '' ): array {
		return array(
			'kind' => $kind,
			'id'   => $id,
			'name' => '' === $name ? $id : wp_strip_all_tags( $name ),
		);
	}

	/**
	 * The part of a path below a folder; null when it is not below it.
	 *
	 * @param string $folder Folder.
	 * @param string $path   Normalised path.
	 */
	private static function below( string $folder, string $path ): ?string {
		$folder = rtrim( wp_normalize_path( $folder ), '/' ) . '/';
		return '/' !== $folder && 0 === strpos( $path, $folder ) ? (string) substr( $path, strlen( $folder ) ) : null;
	}
}
