<?php
/**
 * What a run is about.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Runs;

use WhoSaid401\Sandbox\Look;

use const WhoSaid401\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/**
 * Reads which plugins and theme this site really has switched on.
 */
final class Run_Content {

	/**
	 * The active plugins but this one, in the order WordPress loads them, as stored: neighbours filter what WordPress
	 * hands out. A plugin whose file is gone is left out; it does nothing.
	 *
	 * @return string[] Basenames.
	 */
	public static function plugins(): array {
		return array_values( array_diff( Look::active_plugins(), array( self::own() ) ) );
	}

	/**
	 * Basename of this plugin.
	 */
	public static function own(): string {
		return plugin_basename( PLUGIN_FILE );
	}

	/**
	 * What each plugin declares to need (`Requires Plugins`), as far as it is among the given ones.
	 *
	 * @param string[] $plugins Basenames.
	 * @return array<string, string[]> Basename => basenames.
	 */
	public static function requires( array $plugins ): array {
		$by_slug = array();
		foreach ( $plugins as $plugin ) {
			$slug               = '.' === dirname( $plugin ) ? basename( $plugin, '.php' ) : dirname( $plugin );
			$by_slug[ $slug ][] = $plugin;
		}
		$requires = array();
		foreach ( $plugins as $plugin ) {
			$header = get_file_data( WP_PLUGIN_DIR . '/' . $plugin, array( 'requires' => 'Requires Plugins' ) )['requires'];
			$needed = array();
			foreach ( array_filter( array_map( 'trim', explode( ',', $header ) ) ) as $slug ) {
				/** This filter is documented in wp-includes/class-wp-plugin-dependencies.php */
				$slug   = apply_filters( 'wp_plugin_dependencies_slug', $slug ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's.
				$needed = array_merge( $needed, $by_slug[ $slug ] ?? array() );
			}
			if ( array() !== $needed ) {
				$requires[ $plugin ] = $needed;
			}
		}
		return $requires;
	}

	/**
	 * The theme and what it can be exchanged for.
	 *
	 * @return array{stylesheet: string, template: string, name: string, default: string|null}
	 */
	public static function theme(): array {
		$theme   = wp_get_theme();
		$default = \WP_Theme::get_core_default_theme();
		return array(
			'stylesheet' => $theme->get_stylesheet(),
			'template'   => $theme->get_template(),
			'name'       => (string) $theme->get( 'Name' ),
			'default'    => $default && $default->get_stylesheet() !== $theme->get_stylesheet() ? $default->get_stylesheet() : null,
		);
	}
}
