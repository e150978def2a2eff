<?php
/**
 * Who put a function of WordPress's own on a hook.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Facts\Component_Locator;

defined( 'ABSPATH' ) || exit;

/**
 * Looks for the call in the code that this very request has loaded: whoever put the callback there is among it.
 */
final class Borrowed_Callback {

	/**
	 * Bytes of a file, and of all files, that are read at most.
	 */
	private const LONGEST_FILE = 524288;
	private const MOST_BYTES   = 33554432;

	/**
	 * The one place at which `add_filter()` or `add_action()` is written with this hook and this function.
	 *
	 * @param string            $hook     Hook.
	 * @param string            $callback Function.
	 * @param Component_Locator $locator  Knows whose file it is.
	 * @return array{component: array<string, string>, file: string, line: int}|null Null where no component does that, or several do.
	 */
	public static function placed( string $hook, string $callback, Component_Locator $locator ): ?array {
		$found = array();
		$left  = self::MOST_BYTES;
		foreach ( get_included_files() as $file ) {
			$size = self::is_wordpress( $file ) || ! is_readable( $file ) ? 0 : (int) filesize( $file );
			if ( 0 === $size || $size > min( $left, self::LONGEST_FILE ) ) {
				continue;
			}
			$left -= $size;
			// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of this site.
			$line = self::line_in( (string) file_get_contents( $file ), $hook, $callback );
			if ( null !== $line ) {
				$component = $locator->of_file( $file );

				$found[ $component['kind'] . ' ' . $component['id'] ] = array(
					'component' => $component,
					'file'      => $locator->relative( $file ),
					'line'      => $line,
				);
			}
		}
		return 1 === count( $found ) ? reset( $found ) : null;
	}

	/**
	 * Whether a file is WordPress's own.
	 *
	 * @param string $file Absolute path.
	 */
	private static function is_wordpress( string $file ): bool {
		$path = wp_normalize_path( $file );
		$root = wp_normalize_path( ABSPATH );
		return 0 === strpos( $path, $root . WPINC . '/' ) || 0 === strpos( $path, $root . 'wp-admin/' );
	}

	/**
	 * The first line with such a call.
	 *
	 * @param string $code     PHP.
	 * @param string $hook     Hook.
	 * @param string $callback Function.
	 */
	private static function line_in( string $code, string $hook, string $callback ): ?int {
		if ( false === strpos( $code, $hook ) || false === strpos( $code, $callback ) || ! function_exists( 'token_get_all' ) ) {
			return null;
		}
		$call = array();
		foreach ( token_get_all( $code ) as $token ) {
			if ( is_array( $token ) && in_array( $token[0], array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ), true ) ) {
				continue;
			}
			$call = array_slice( array_merge( $call, array( ltrim( trim( is_array( $token ) ? $token[1] : $token, '\'"' ), '\\' ) ) ), -5 );
			if ( in_array( $call[0], array( 'add_filter', 'add_action' ), true ) && array( '(', $hook, ',', $callback ) === array_slice( $call, 1 ) ) {
				return is_array( $token ) ? (int) $token[2] : null;
			}
		}
		return null;
	}
}
