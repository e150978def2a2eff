<?php
/**
 * The way out where no must-use plugin can be installed.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Takes the callbacks of unwanted plugins off all hooks once plugins are loaded, those that they borrow from WordPress
 * (`__return_true` and the like) included. Weaker than not loading them: what a plugin does while it is loaded stays done.
 */
final class Muting {

	/**
	 * Whether this request mutes.
	 *
	 * @var bool
	 */
	private static $planned = false;

	/**
	 * Whether the theme is muted too.
	 *
	 * @var bool
	 */
	private static $theme = false;

	/**
	 * Stands for the theme where plugins stand by their basenames.
	 */
	private const THEME = 'theme';

	/**
	 * How code puts functions of WordPress's own on hooks; whose such a callback is, only that code tells. Read as text: to take every
	 * file of a large site apart would cost a look more time and memory than all the rest of it. What is commented out counts as
	 * written, so what somebody else may have put there stays.
	 */
	private const BORROWING = '/\badd_(?:filter|action)\s*\(\s*([\'"])([^\'"\n]++)\1\s*,\s*[\'"]\\\\{0,2}(__return_\w++|is_user_logged_in|auth_redirect)[\'"]/i';

	/**
	 * Who writes that a borrowed function goes on a hook: hook and function => owners as `owner_of()` names them.
	 *
	 * @var array<string, array<string, true>>
	 */
	private static $writers = array();

	/**
	 * Mutes as soon as every plugin is loaded, and again after each stage at which plugins add callbacks late.
	 */
	public static function plan(): void {
		self::$planned = true;
		foreach ( array( 'plugins_loaded', 'after_setup_theme', 'init', 'wp_loaded', 'rest_api_init' ) as $hook ) {
			add_action( $hook, array( self::class, 'mute' ), PHP_INT_MIN );
		}
	}

	/**
	 * Mutes the theme too.
	 */
	public static function mute_theme(): void {
		self::$theme = true;
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
		if ( self::$theme ) {
			$muted[ self::THEME ] = true;
		}
		if ( array() === $muted ) {
			return;
		}
		self::read_writers();
		foreach ( $wp_filter as $hook => $entry ) {
			foreach ( $entry->callbacks as $priority => $callbacks ) {
				foreach ( $callbacks as $callback ) {
					$owner = self::owner_of( Code_Place::of_callback( $callback['function'] )['file'] );
					if ( isset( $muted[ $owner ] ) || ( '' === $owner && self::is_borrowed_by( $muted, (string) $hook, $callback['function'] ) ) ) {
						remove_filter( $hook, $callback['function'], $priority );
					}
				}
			}
		}
	}

	/**
	 * Whose a file is, as far as it can be muted.
	 *
	 * @param string $file Absolute path; empty for none.
	 * @return string Basename of a plugin, or the theme; empty for everybody else.
	 */
	private static function owner_of( string $file ): string {
		if ( '' === $file ) {
			return '';
		}
		$path = wp_normalize_path( $file );
		foreach ( self::$theme ? array_unique( array( get_stylesheet_directory(), get_template_directory() ) ) : array() as $folder ) {
			if ( 0 === strpos( $path, wp_normalize_path( $folder ) . '/' ) || 0 === strpos( $path, wp_normalize_path( (string) realpath( $folder ) ) . '/' ) ) {
				return self::THEME;
			}
		}
		return (string) Code_Owner::plugin_of_file( $file );
	}

	/**
	 * Whether a callback is one of WordPress's own functions that only who is muted put on that hook. Where not all code could be read,
	 * somebody else may have.
	 *
	 * @param array  $muted    Who is muted, as keys.
	 * @param string $hook     Hook.
	 * @param mixed  $callback The callback.
	 */
	private static function is_borrowed_by( array $muted, string $hook, $callback ): bool {
		if ( Written_Hooks::has_left_out() ) {
			return false;
		}
		$writers = self::$writers[ $hook . ' ' . strtolower( Code_Place::name_of( $callback ) ) ] ?? array();
		return array() !== $writers && array() === array_diff_key( $writers, $muted );
	}

	/**
	 * Reads who borrows what, in the files loaded since the last time.
	 */
	private static function read_writers(): void {
		foreach ( Written_Hooks::code_with( '', false ) as $file => $code ) {
			preg_match_all( self::BORROWING, $code, $calls, PREG_SET_ORDER );
			foreach ( $calls as list( , , $hook, $name ) ) {
				self::$writers[ $hook . ' ' . strtolower( $name ) ][ self::owner_of( $file ) ] = true;
			}
		}
	}
}
