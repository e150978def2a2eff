<?php
/**
 * Tests of the list of callbacks.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Routes\Callback_List;

/**
 * What is known of callbacks, and that each is listed once.
 */
final class CallbackListTest extends TestCase {

	/**
	 * The class that declares a method is named, not the one that inherits it.
	 */
	public function test_names_the_class_that_declares_a_method(): void {
		$list = new Callback_List();
		$list->add( array( new \RecursiveArrayIterator( array() ), 'count' ) );
		$this->assertSame( 'ArrayIterator::count', $list->all()[0]['declared'] );
		$this->assertSame( 'RecursiveArrayIterator->count', $list->all()[0]['name'] );
	}

	/**
	 * Hundreds of routes share a callback.
	 */
	public function test_lists_a_callback_once(): void {
		$list = new Callback_List();
		$this->assertSame( 0, $list->add( '__return_true' ) );
		$this->assertSame( 1, $list->add( array( new \ArrayIterator( array() ), 'count' ) ) );
		$this->assertSame( 0, $list->add( '__return_true' ) );
		$this->assertSame( 1, $list->add( array( new \ArrayIterator( array() ), 'count' ) ) );
		$this->assertCount( 2, $list->all() );
	}

	/**
	 * Closures are told apart by their place.
	 */
	public function test_tells_closures_apart(): void {
		$list = new Callback_List();
		$this->assertSame( 0, $list->add( static fn() => true ) );
		$this->assertSame( 1, $list->add( static fn() => true ) );
		$this->assertSame( '', $list->all()[0]['declared'] );
	}

	/**
	 * Whatever a plugin registers must not stop the list.
	 *
	 * @dataProvider oddities
	 *
	 * @param mixed $callback Callback.
	 */
	public function test_bears_with_what_is_not_callable( $callback ): void {
		$list = new Callback_List();
		$this->assertSame( 0, $list->add( $callback ) );
		$this->assertArrayHasKey( 'component', $list->all()[0] );
	}

	/**
	 * Things that are no callbacks.
	 *
	 * @return array<string, array{mixed}>
	 */
	public static function oddities(): array {
		return array(
			'a function that does not exist' => array( 'ws401_nowhere' ),
			'a class that does not exist'    => array( array( 'Nowhere', 'may' ) ),
			'a method that does not exist'   => array( array( new \ArrayIterator( array() ), 'nowhere' ) ),
			'true'                           => array( true ),
			'half an array'                  => array( array( 'x' ) ),
		);
	}
}
