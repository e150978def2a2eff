<?php
/**
 * Whose code ends a session.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Logins;

use WhoSaid401\Facts\Component_Locator;

use const WhoSaid401\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/**
 * Looks up the calls that led to the moment at which a session is taken away.
 */
final class Ender {

	/**
	 * Calls that are looked through.
	 */
	private const DEPTH = 100;

	/**
	 * Functions of WordPress by which people end sessions, and what that is called.
	 */
	private const BY_HAND = array(
		'wp_logout'                => 'logout',
		'wp_ajax_destroy_sessions' => 'profile',
		'wp_delete_user'           => 'deleted',
		'wpmu_delete_user'         => 'deleted',
	);

	/**
	 * Finds it.
	 *
	 * @return array{way: string, code: array<string, mixed>} `way`: `logout` (somebody logged out), `profile` (on the profile screen),
	 *         `deleted` (with the account), `page` (on the page of this plugin), `logged-out` (other code called WordPress's logout), `destroyed` (other code took the session
	 *         away), `cli` (from the command line). `code`: `by` (a component), `file` and `line` of the nearest code that is not
	 *         WordPress's; or `hook`, on which WordPress's own did it.
	 */
	public static function found(): array {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_debug_backtrace -- The one way to know who called.
		return self::read( debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS, self::DEPTH ) );
	}

	/**
	 * Reads calls, the nearest first.
	 *
	 * @param array<int, array<string, mixed>> $calls As debug_backtrace() gives them.
	 * @return array{way: string, code: array<string, mixed>}
	 */
	private static function read( array $calls ): array {
		$by_hand = '';
		foreach ( $calls as $call ) {
			if ( Session_End::class === ( $call['class'] ?? '' ) ) {
				return array(
					'way'  => 'page',
					'code' => array(),
				);
			}
			$by_hand = '' !== $by_hand ? $by_hand : self::BY_HAND[ $call['function'] ?? '' ] ?? '';
			$file    = (string) ( $call['file'] ?? '' );
			if ( '' === $file || self::is_passed_over( $file ) ) {
				continue;
			}
			require_once ABSPATH . 'wp-admin/includes/plugin.php'; // @phpstan-ignore requireOnce.fileNotFound (where WordPress is, this is)
			$locator   = new Component_Locator();
			$component = $locator->of_file( $file );
			if ( 'core' === $component['kind'] ) {
				continue;
			}
			if ( 'cli' === PHP_SAPI && 'unknown' === $component['kind'] ) {
				return array(
					'way'  => 'cli',
					'code' => array(),
				);
			}
			return array(
				'way'  => 'logout' === $by_hand ? 'logged-out' : 'destroyed',
				'code' => array(
					'by'   => array_map( static fn( $text ) => mb_substr( (string) $text, 0, 100 ), array_intersect_key( $component, array_flip( array( 'kind', 'id', 'name' ) ) ) ),
					'file' => mb_substr( $locator->relative( $file ), 0, 200 ),
					'line' => (int) ( $call['line'] ?? 0 ),
				),
			);
		}
		return array(
			'way'  => '' === $by_hand ? 'destroyed' : $by_hand,
			'code' => '' === $by_hand ? array( 'hook' => self::hook() ) : array(),
		);
	}

	/**
	 * Whether a file is this plugin's or WordPress's own, as far as its folder tells: a logout as usual looks at no plugin's headers.
	 *
	 * @param string $file Real path.
	 */
	private static function is_passed_over( string $file ): bool {
		foreach ( array( dirname( PLUGIN_FILE ), ABSPATH . WPINC, ABSPATH . 'wp-admin' ) as $folder ) {
			$folder = realpath( $folder );
			if ( false !== $folder && 0 === strpos( $file, $folder . DIRECTORY_SEPARATOR ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The hook that WordPress's own code ran on: the outermost, such as the one of a scheduled event.
	 */
	private static function hook(): string {
		global $wp_current_filter;
		return mb_substr( (string) ( is_array( $wp_current_filter ) ? reset( $wp_current_filter ) : '' ), 0, 100 );
	}
}
