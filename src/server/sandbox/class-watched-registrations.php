<?php
/**
 * Who put a callback on a deciding hook, and who took core's away.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Compares the deciding hooks after each plugin file and each watched action: a borrowed callback such as
 * `__return_false` does not tell by itself whose it is, and one that was removed tells nothing at all.
 */
final class Watched_Registrations {

	/**
	 * Callbacks of core without which nobody is recognised.
	 */
	private const CORE = array(
		'determine_current_user'     => array( 'wp_validate_auth_cookie', 'wp_validate_logged_in_cookie', 'wp_validate_application_password' ),
		'rest_authentication_errors' => array( 'rest_application_password_check_errors', 'rest_cookie_check_errors' ),
		'authenticate'               => array( 'wp_authenticate_application_password' ),
	);

	/**
	 * Variables in which a login arrives.
	 */
	private const CREDENTIALS = array( 'HTTP_AUTHORIZATION', 'REDIRECT_HTTP_AUTHORIZATION', 'PHP_AUTH_USER' );

	/**
	 * Callbacks seen so far, with who registered them: hook, priority and id => file and callback.
	 *
	 * @var array<string, array{file: string, line: int, callback: string, beside?: string[]}|null>
	 */
	private static $owners = array();

	/**
	 * Core's callbacks still in place: hook and name.
	 *
	 * @var array<string, true>
	 */
	private static $core = array();

	/**
	 * Variables with a login still there.
	 *
	 * @var array<string, true>
	 */
	private static $credentials = array();

	/**
	 * Whether the REST API still has the place at which WordPress starts it.
	 *
	 * @var bool
	 */
	private static $has_rest = false;

	/**
	 * Who took that place away.
	 *
	 * @var array{place: array, where: string}|null
	 */
	private static $rest_off;

	/**
	 * Who took a login out of the variables.
	 *
	 * @var array{place: array, where: string}|null
	 */
	private static $header_gone;

	/**
	 * Takes down how things are before plugins are loaded.
	 */
	public static function begin(): void {
		foreach ( self::CORE as $hook => $callbacks ) {
			foreach ( $callbacks as $callback ) {
				if ( false !== has_filter( $hook, $callback ) ) {
					self::$core[ $hook . '|' . $callback ] = true;
				}
			}
		}
		foreach ( self::CREDENTIALS as $name ) {
			if ( isset( $_SERVER[ $name ] ) ) {
				self::$credentials[ $name ] = true;
			}
		}
		self::$has_rest = self::has_rest();
		self::learn( null );
		foreach ( array( 'mu_plugin_loaded', 'network_plugin_loaded', 'plugin_loaded' ) as $hook ) {
			add_action( $hook, array( self::class, 'file_loaded' ), PHP_INT_MIN );
		}
		// Nothing is fired between the functions.php of a theme and this.
		add_action( 'after_setup_theme', array( self::class, 'theme_loaded' ), PHP_INT_MIN );
	}

	/**
	 * A plugin's file has been loaded: what is new is its doing.
	 *
	 * @param mixed $file Absolute path.
	 */
	public static function file_loaded( $file ): void {
		$place = array(
			'file'     => (string) $file,
			'line'     => 0,
			'callback' => '',
		);
		self::compare( $place, 'file scope' );
		Kept_Output::file_loaded( $place );
	}

	/**
	 * The theme has been loaded. A child theme and its parent are loaded in one go, so the child stands for both until the line
	 * is looked for.
	 */
	public static function theme_loaded(): void {
		$files = array_values(
			array_filter(
				array_map( static fn( $theme ) => $theme . '/functions.php', wp_get_active_and_valid_themes() ),
				'is_readable'
			)
		);
		if ( array() !== $files ) {
			self::compare(
				array(
					'file'     => $files[0],
					'line'     => 0,
					'callback' => '',
					'beside'   => array_slice( $files, 1 ),
				),
				'file scope'
			);
		}
	}

	/**
	 * Looks at what changed while a piece of code ran.
	 *
	 * @param array{file: string, line: int, callback: string, beside?: string[]} $place Which code.
	 * @param string                                                              $where Hook or place.
	 */
	public static function compare( array $place, string $where ): void {
		self::learn( $place );
		if ( self::$has_rest && ! self::has_rest() ) {
			self::$has_rest = false;
			self::$rest_off = compact( 'place', 'where' );
			Trace::add_step( $place, $where, null, '', 'removed rest_api_loaded from parse_request' );
		}
		foreach ( array_keys( self::$core ) as $id ) {
			list( $hook, $callback ) = explode( '|', $id );
			if ( false === has_filter( $hook, $callback ) ) {
				unset( self::$core[ $id ] );
				/* A statement for developers, in the terms of the code. */
				Trace::note_identity_lost( $place, $where, "removed {$callback} from {$hook}" );
			}
		}
		foreach ( array_keys( self::$credentials ) as $name ) {
			if ( ! isset( $_SERVER[ $name ] ) ) {
				unset( self::$credentials[ $name ] );
				self::$header_gone = self::$header_gone ?? compact( 'place', 'where' );
				Trace::note_identity_lost( $place, $where, "unset \$_SERVER['{$name}']" );
			}
		}
	}

	/**
	 * Whether WordPress would start the REST API.
	 */
	private static function has_rest(): bool {
		return false !== has_action( 'parse_request', 'rest_api_loaded' );
	}

	/**
	 * Who removed the place at which WordPress starts the REST API, where it is still gone.
	 *
	 * @return array{place: array, where: string}|null
	 */
	public static function who_switched_rest_off(): ?array {
		return self::has_rest() ? null : self::$rest_off;
	}

	/**
	 * Who took a login out of the variables, where none is left.
	 *
	 * @return array{place: array, where: string}|null
	 */
	public static function who_removed_header(): ?array {
		return array() === self::$credentials ? self::$header_gone : null;
	}

	/**
	 * Who registered a callback, when it was seen.
	 *
	 * @param string $hook     Hook.
	 * @param int    $priority Priority.
	 * @param mixed  $callback The callback.
	 * @return array{file: string, line: int, callback: string, beside?: string[]}|null
	 */
	public static function owner_of( string $hook, int $priority, $callback ): ?array {
		return self::$owners[ self::id( $hook, $priority, $callback ) ] ?? null;
	}

	/**
	 * Gives new callbacks on the deciding hooks an owner.
	 *
	 * @param array{file: string, line: int, callback: string, beside?: string[]}|null $place Whose they are; null for those that were there before.
	 */
	private static function learn( ?array $place ): void {
		global $wp_filter;
		foreach ( Trace::FILTERS as $hook ) {
			foreach ( isset( $wp_filter[ $hook ] ) ? $wp_filter[ $hook ]->callbacks : array() as $priority => $callbacks ) {
				foreach ( $callbacks as $callback ) {
					$id = self::id( $hook, (int) $priority, $callback['function'] );
					if ( ! array_key_exists( $id, self::$owners ) ) {
						self::$owners[ $id ] = $place;
					}
				}
			}
		}
	}

	/**
	 * Identity of a callback on a hook.
	 *
	 * @param string $hook     Hook.
	 * @param int    $priority Priority.
	 * @param mixed  $callback The callback.
	 */
	private static function id( string $hook, int $priority, $callback ): string {
		if ( $callback instanceof Watched_Callback ) {
			$callback = $callback->inner;
		}
		return $hook . '|' . $priority . '|' . ( is_object( $callback ) ? spl_object_hash( $callback ) : Code_Place::name_of( $callback ) );
	}
}
