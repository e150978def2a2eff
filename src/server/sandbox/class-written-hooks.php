<?php
/**
 * What code writes about hooks.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the calls of add_filter() and add_action() in the code that this request has loaded. For callbacks that belong to nobody:
 * a function of WordPress's own, or one that is not there.
 */
final class Written_Hooks {

	/**
	 * Bytes of all files that are read at most, and of a piece of code that is taken apart: PHP's tokens take a hundred times its size.
	 */
	private const MOST_BYTES   = 33554432;
	private const LONGEST_CODE = 524288;

	/**
	 * Files that were read already.
	 *
	 * @var array<string, true>
	 */
	private static $done = array();

	/**
	 * Bytes read so far.
	 *
	 * @var int
	 */
	private static $read = 0;

	/**
	 * Whether there was code that could not be read.
	 *
	 * @var bool
	 */
	private static $has_left_out = false;

	/**
	 * Code of loaded files that are nobody's but a plugin's, a must-use plugin's or the theme's, each file once and by its path.
	 *
	 * @param string $needle What has to stand in it.
	 * @param bool   $anew   Whether files that were read before are read again.
	 * @return iterable<string, string>
	 */
	public static function code_with( string $needle, bool $anew = true ): iterable {
		foreach ( get_included_files() as $file ) {
			if ( ( ! $anew && isset( self::$done[ $file ] ) ) || Code_Owner::is_own( $file ) || self::is_wordpress( $file ) ) {
				continue;
			}
			self::$done[ $file ] = true;
			// Code that was made for this one request may be gone by now.
			$size = is_file( $file ) ? (int) filesize( $file ) : self::MOST_BYTES + 1;
			if ( self::$read + $size > self::MOST_BYTES ) {
				self::$has_left_out = true;
				continue;
			}
			self::$read += $size;
			$code        = Local_File::read( $file );
			if ( '' === $needle || false !== stripos( $code, $needle ) ) {
				yield $file => $code;
			}
		}
	}

	/**
	 * Whether there was code so far that could not be read: it may write anything.
	 */
	public static function has_left_out(): bool {
		return self::$has_left_out;
	}

	/**
	 * The calls in a piece of code that name both hook and callback.
	 *
	 * @param string $code PHP.
	 * @return array<int, array{hook: string, names: string[], line: int}> `names`: what the callback is called by, without namespaces; for a method, class and method.
	 */
	public static function in( string $code ): array {
		if ( strlen( $code ) > self::LONGEST_CODE ) {
			self::$has_left_out = true;
			return array();
		}
		$tokens = array_values(
			array_filter(
				function_exists( 'token_get_all' ) ? token_get_all( $code ) : array(),
				static fn( $token ) => ! is_array( $token ) || ! in_array( $token[0], array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ), true )
			)
		);
		$text   = static fn( int $at ): string => is_array( $tokens[ $at ] ?? '' ) ? $tokens[ $at ][1] : ( $tokens[ $at ] ?? '' );
		$calls  = array();
		foreach ( array_keys( $tokens ) as $at ) {
			$is_call = in_array( ltrim( $text( $at ), '\\' ), array( 'add_filter', 'add_action' ), true ) && '(' === $text( $at + 1 ) && ',' === $text( $at + 3 );
			$hook    = $tokens[ $at + 2 ] ?? '';
			if ( ! $is_call || ! is_array( $hook ) || T_CONSTANT_ENCAPSED_STRING !== $hook[0] ) {
				continue;
			}
			$calls[] = array(
				'hook'  => trim( $hook[1], '\'"' ),
				'names' => self::names( $tokens, $at + 4 ),
				'line'  => (int) $hook[2],
			);
		}
		return $calls;
	}

	/**
	 * Names in one argument of a call; none of a function that is written there itself.
	 *
	 * @param array $tokens PHP's tokens, without spaces.
	 * @param int   $at     Where it begins.
	 * @return string[]
	 */
	private static function names( array $tokens, int $at ): array {
		$names = array();
		$depth = 0;
		$token = $tokens[ $at ] ?? null;
		while ( $depth > 0 || ( ',' !== $token && ')' !== $token ) ) {
			if ( null === $token || ( is_array( $token ) && in_array( $token[0], array( T_FUNCTION, T_FN, T_STATIC ), true ) ) ) {
				return array();
			}
			$name = preg_replace( '/^.*\\\\/s', '', trim( is_array( $token ) ? $token[1] : '', '\'"' ) );
			if ( 1 === preg_match( '/^\w+$/', (string) $name ) ) {
				$names[] = (string) $name;
			}
			$depth += (int) in_array( $token, array( '(', '[' ), true ) - (int) in_array( $token, array( ')', ']' ), true );
			$token  = $tokens[ ++$at ] ?? null;
		}
		return $names;
	}

	/**
	 * Whether a file is WordPress's own.
	 *
	 * @param string $file Absolute path.
	 */
	private static function is_wordpress( string $file ): bool {
		$path = wp_normalize_path( $file );
		$root = wp_normalize_path( ABSPATH );
		return 0 === strpos( $path, $root . WPINC . '/' ) || 0 === strpos( $path, $root . 'wp-admin/' ) || dirname( $path ) . '/' === $root;
	}
}
