<?php
/**
 * Where a piece of code lives.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Finds the file and line of callbacks, and makes origins of them. Works before plugins are loaded.
 */
final class Code_Place {

	/**
	 * Places of callbacks, by callback.
	 *
	 * @var array<string, array{file: string, line: int, end: int, callback: string}>
	 */
	private static $known = array();

	/**
	 * The place of a callback.
	 *
	 * @param mixed $callback Anything callable.
	 * @return array{file: string, line: int, end: int, callback: string} Absolute file, empty when there is none.
	 */
	public static function of_callback( $callback ): array {
		$name = self::name_of( $callback );
		// A closure's name is no identity, and an object's method may be inherited.
		$key = $callback instanceof \Closure ? spl_object_hash( $callback ) : $name;
		if ( ! isset( self::$known[ $key ] ) || $callback instanceof \Closure ) {
			$code                = self::reflect( $callback );
			self::$known[ $key ] = array(
				'file'     => $code && $code->getFileName() ? $code->getFileName() : '',
				'line'     => $code && $code->getStartLine() ? $code->getStartLine() : 0,
				'end'      => $code && $code->getEndLine() ? $code->getEndLine() : 0,
				'callback' => $name,
			);
		}
		return self::$known[ $key ];
	}

	/**
	 * A readable name of a callback.
	 *
	 * @param mixed $callback Anything callable.
	 */
	public static function name_of( $callback ): string {
		if ( $callback instanceof Watched_Callback ) {
			return self::name_of( $callback->inner );
		}
		if ( is_string( $callback ) ) {
			return $callback;
		}
		if ( $callback instanceof \Closure ) {
			return 'Closure';
		}
		if ( is_object( $callback ) ) {
			return get_class( $callback ) . '::__invoke';
		}
		if ( is_array( $callback ) && isset( $callback[0], $callback[1] ) && is_string( $callback[1] ) ) {
			return ( is_object( $callback[0] ) ? get_class( $callback[0] ) : (string) $callback[0] ) . '::' . $callback[1];
		}
		return '';
	}

	/**
	 * The plugin a callback belongs to.
	 *
	 * @param mixed $callback Anything callable.
	 * @return string Basename; empty when it is no plugin's.
	 */
	public static function plugin_of( $callback ): string {
		$file = self::of_callback( $callback )['file'];
		return '' === $file ? '' : (string) Code_Owner::plugin_of_file( $file );
	}

	/**
	 * An origin; the shape is `Origin` in src/diagnosis/evidence/types.ts.
	 *
	 * @param string $file     Absolute path.
	 * @param int    $line     Line; 0 when unknown.
	 * @param string $where    Hook or place.
	 * @param string $callback Readable name; empty when unknown.
	 */
	public static function origin( string $file, int $line, string $where, string $callback ): array {
		return array(
			'component' => Code_Owner::component_of( $file ),
			'file'      => Code_Owner::shown( $file ),
			'line'      => $line,
			'where'     => $where,
			'callback'  => substr( $callback, 0, 120 ),
		);
	}

	/**
	 * PHP's own knowledge about a callback.
	 *
	 * @param mixed $callback Anything callable.
	 */
	private static function reflect( $callback ): ?\ReflectionFunctionAbstract {
		if ( $callback instanceof Watched_Callback ) {
			return self::reflect( $callback->inner );
		}
		try {
			if ( is_string( $callback ) && false !== strpos( $callback, '::' ) ) {
				$callback = explode( '::', $callback, 2 );
			}
			if ( is_array( $callback ) && isset( $callback[0], $callback[1] ) ) {
				return new \ReflectionMethod( $callback[0], $callback[1] );
			}
			if ( is_object( $callback ) && ! $callback instanceof \Closure ) {
				return new \ReflectionMethod( $callback, '__invoke' );
			}
			return is_string( $callback ) || $callback instanceof \Closure ? new \ReflectionFunction( $callback ) : null;
		} catch ( \ReflectionException $e ) {
			// A method that only __call() answers for, or a function that is gone: there is no code to point at.
			return null;
		}
	}
}
