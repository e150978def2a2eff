<?php
/**
 * Which plugins this one request loads.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Takes plugins away from the lists of active ones, for this request. It can only take away.
 *
 * Plugin i of the run's list is bit (i mod 8), least significant first, of byte floor(i / 8).
 */
final class Plugin_Set {

	/**
	 * The run's plugins, as basenames, in bit order.
	 *
	 * @var string[]
	 */
	private static $plugins = array();

	/**
	 * The plugins to load, as keys.
	 *
	 * @var array<string, true>
	 */
	private static $kept = array();

	/**
	 * Takes down which plugins are asked for.
	 *
	 * @param string[] $plugins The run's plugins.
	 * @param string   $bits    One bit each; missing bytes are zero.
	 * @param string   $own     Basename of this plugin, which always stays.
	 */
	public static function choose( array $plugins, string $bits, string $own ): void {
		self::$plugins = $plugins;
		self::$kept    = array( $own => true );
		foreach ( $plugins as $i => $plugin ) {
			if ( isset( $bits[ $i >> 3 ] ) && ( ord( $bits[ $i >> 3 ] ) >> ( $i & 7 ) ) & 1 ) {
				self::$kept[ $plugin ] = true;
			}
		}
	}

	/**
	 * Filters what WordPress reads as its active plugins, after everyone else, and never what is stored.
	 *
	 * On multisite the network's list is a map from basename to time, read through `site_option_…`.
	 */
	public static function filter_options(): void {
		add_filter(
			'option_active_plugins',
			static function ( $active ) {
				return is_array( $active ) ? array_values( array_filter( $active, array( self::class, 'is_kept' ) ) ) : $active;
			},
			PHP_INT_MAX
		);
		add_filter(
			'site_option_active_sitewide_plugins',
			static function ( $active ) {
				return is_array( $active ) ? array_intersect_key( $active, self::$kept ) : $active;
			},
			PHP_INT_MAX
		);
	}

	/**
	 * Whether a plugin is to be loaded.
	 *
	 * @param mixed $plugin Basename.
	 */
	public static function is_kept( $plugin ): bool {
		return is_string( $plugin ) && isset( self::$kept[ $plugin ] );
	}

	/**
	 * The run's plugins.
	 *
	 * @return string[] Basenames.
	 */
	public static function plugins(): array {
		return self::$plugins;
	}

	/**
	 * Which of the run's plugins have really been loaded so far, whoever loaded them.
	 *
	 * PHP knows included files by their real path; a plugin folder may be a link.
	 *
	 * @return string[] Basenames.
	 */
	public static function loaded(): array {
		$included = array_flip( get_included_files() );
		$loaded   = array();
		foreach ( self::$plugins as $plugin ) {
			$file = realpath( WP_PLUGIN_DIR . '/' . $plugin );
			if ( false !== $file && isset( $included[ $file ] ) && ! Muting::is_muted( $plugin ) ) {
				$loaded[] = $plugin;
			}
		}
		return $loaded;
	}

	/**
	 * A set of the run's plugins as bits.
	 *
	 * @param string[] $some Basenames.
	 */
	public static function to_bits( array $some ): string {
		$bytes = array_pad( array(), (int) ceil( count( self::$plugins ) / 8 ), 0 );
		foreach ( array_intersect( self::$plugins, $some ) as $i => $plugin ) {
			$bytes[ $i >> 3 ] |= 1 << ( $i & 7 );
		}
		return rtrim( implode( '', array_map( 'chr', $bytes ) ), "\0" );
	}
}
