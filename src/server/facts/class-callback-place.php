<?php
/**
 * Where in the code a callback is written.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Reads name, file and line of anything that can sit on a hook.
 */
final class Callback_Place {

	/**
	 * Name, file and line. The file is empty when PHP does not know it (built-in code, code that is gone).
	 *
	 * @param mixed $callback Whatever was handed to `add_filter()`; not always callable.
	 * @return array{name: string, file: string, line: int}
	 */
	public static function of( $callback ): array {
		try {
			$code = self::reflect( $callback );
		} catch ( \ReflectionException $missing ) {
			$code = null;
		}
		$file = null === $code ? '' : (string) $code->getFileName();
		$line = null === $code ? 0 : (int) $code->getStartLine();
		// Code from eval() calls itself "/path/file.php(12) : eval()'d code": the place that evaluates it can be opened.
		if ( preg_match( '/^(.+?)\((\d+)\) : /', $file, $evaluated ) ) {
			$file = $evaluated[1];
			$line = (int) $evaluated[2];
		}
		return array(
			'name' => self::name( $callback ),
			'file' => $file,
			'line' => $line,
		);
	}

	/**
	 * The reflection that knows the place.
	 *
	 * @param mixed $callback As above.
	 * @return \ReflectionFunctionAbstract|\ReflectionClass<object>|null
	 * @throws \ReflectionException When function, class or method do not exist.
	 */
	private static function reflect( $callback ) {
		if ( $callback instanceof \Closure ) {
			return new \ReflectionFunction( $callback );
		}
		if ( is_string( $callback ) && false === strpos( $callback, '::' ) ) {
			return new \ReflectionFunction( $callback );
		}
		if ( is_string( $callback ) ) {
			$callback = explode( '::', $callback, 2 );
		}
		if ( is_object( $callback ) ) {
			$callback = array( $callback, '__invoke' );
		}
		if ( ! is_array( $callback ) || ! isset( $callback[0], $callback[1] ) || ! is_string( $callback[1] ) ) {
			return null;
		}
		$class = new \ReflectionClass( $callback[0] );
		if ( 0 === strpos( $callback[1], 'parent::' ) ) {
			$class    = $class->getParentClass() ? $class->getParentClass() : $class;
			$callback = array( $class->getName(), substr( $callback[1], 8 ) );
		}
		// A method answered by __call() has no place of its own; its class has.
		return $class->hasMethod( $callback[1] ) ? $class->getMethod( $callback[1] ) : $class;
	}

	/**
	 * A readable name.
	 *
	 * @param mixed $callback As above.
	 */
	private static function name( $callback ): string {
		if ( $callback instanceof \Closure ) {
			return 'Closure';
		}
		if ( is_string( $callback ) ) {
			return $callback;
		}
		if ( is_object( $callback ) ) {
			return self::class_name( get_class( $callback ) );
		}
		if ( ! is_array( $callback ) || ! isset( $callback[0], $callback[1] ) || ! is_string( $callback[1] ) ) {
			return gettype( $callback );
		}
		if ( is_object( $callback[0] ) ) {
			return self::class_name( get_class( $callback[0] ) ) . '->' . $callback[1];
		}
		return is_string( $callback[0] ) ? $callback[0] . '::' . $callback[1] : gettype( $callback );
	}

	/**
	 * A class name; an anonymous class carries a NUL byte and its path in it.
	 *
	 * @param string $name As PHP has it.
	 */
	private static function class_name( string $name ): string {
		return (string) strtok( $name, "\0" );
	}
}
