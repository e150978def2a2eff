<?php
/**
 * The way out where no must-use plugin can be installed.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Takes the callbacks of unwanted plugins off all hooks once plugins are loaded. Weaker than not loading them:
 * what a plugin does while it is loaded stays done.
 */
final class Muting {

	/**
	 * Whether this request mutes.
	 *
	 * @var bool
	 */
	private static $planned = false;

	/**
	 * Mutes as soon as every plugin is loaded, and again after each stage at which plugins add callbacks late.
	 */
	public static function plan(): void {
		self::$planned = true;
		foreach ( array( 'plugins_loaded', 'init', 'wp_loaded', 'rest_api_init' ) as $hook ) {
			add_action( $hook, array( self::class, 'mute' ), PHP_INT_MIN );
		}
	}

	/**
	 * Whether this request mutes at all.
	 */
	public static function is_on(): bool {
		return self::$planned;
	}

	/**
	 * Whether a plugin is muted.
	 *
	 * @param string $plugin Basename.
	 */
	public static function is_muted( string $plugin ): bool {
		return self::$planned && ! Plugin_Set::is_kept( $plugin );
	}

	/**
	 * Takes the callbacks off.
	 */
	public static function mute(): void {
		global $wp_filter;
		$muted = array_flip( array_filter( Plugin_Set::plugins(), array( self::class, 'is_muted' ) ) );
		foreach ( $wp_filter as $hook => $entry ) {
			foreach ( $entry->callbacks as $priority => $callbacks ) {
				foreach ( $callbacks as $callback ) {
					if ( isset( $muted[ Code_Place::plugin_of( $callback['function'] ) ] ) ) {
						remove_filter( $hook, $callback['function'], $priority );
					}
				}
			}
		}
	}
}
