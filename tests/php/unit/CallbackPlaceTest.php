<?php
/**
 * Tests of finding the place of a callback.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Facts\Callback_Place;

/**
 * Everything that plugins put on hooks.
 */
final class CallbackPlaceTest extends TestCase {

	/**
	 * A callback of this class.
	 *
	 * @param mixed $value Passed through.
	 * @return mixed
	 */
	public static function here( $value = null ) {
		return $value;
	}

	/**
	 * Callbacks, their readable name, and whether they are written in this file.
	 *
	 * @return iterable<string, array{mixed, string, bool}>
	 */
	public static function callbacks(): iterable {
		$invokable = new class() {
			/**
			 * Does nothing.
			 */
			public function __invoke(): void {}
		};
		yield 'closure' => array( static function (): void {}, 'Closure', true );
		yield 'static method as text' => array( self::class . '::here', self::class . '::here', true );
		yield 'static method as pair' => array( array( self::class, 'here' ), self::class . '::here', true );
		yield 'invokable object' => array( $invokable, 'class@anonymous', true );
		yield 'method of an object' => array( array( new self(), 'here' ), self::class . '->here', true );
		yield 'method that __call() would answer' => array( array( $invokable, 'magic' ), 'class@anonymous->magic', true );
		yield 'built-in function' => array( 'strtolower', 'strtolower', false );
		yield 'built-in class' => array( array( 'DateTime', 'createFromFormat' ), 'DateTime::createFromFormat', false );
		yield 'function that is gone' => array( 'no_such_function', 'no_such_function', false );
		yield 'class that is gone' => array( 'No_Such_Class::method', 'No_Such_Class::method', false );
		yield 'half a pair' => array( array( self::class ), 'array', false );
		yield 'nothing' => array( null, 'NULL', false );
	}

	/**
	 * Each has a name, and a place when PHP knows it.
	 *
	 * @dataProvider callbacks
	 * @param mixed  $callback Callback.
	 * @param string $name     Its name.
	 * @param bool   $is_here  Whether it is written in this file.
	 */
	public function test_names_and_places( $callback, string $name, bool $is_here ): void {
		$place = Callback_Place::of( $callback );
		self::assertSame( $name, $place['name'] );
		self::assertSame( $is_here ? __FILE__ : '', $place['file'] );
		self::assertSame( $is_here, $place['line'] > 0 );
	}

	/**
	 * Evaluated code is placed where it is evaluated: that line can be opened.
	 */
	public function test_places_evaluated_code(): void {
		// phpcs:ignore Squiz.PHP.Eval.Discouraged -- Snippet plugins do this.
		$callback = eval( 'return static function () {};' );
		$place    = Callback_Place::of( $callback );
		self::assertSame( __FILE__, $place['file'] );
		self::assertSame( __LINE__ - 3, $place['line'] );
	}
}
