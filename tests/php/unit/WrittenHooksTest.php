<?php
/**
 * Tests of reading what code writes about hooks.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Sandbox\Written_Hooks;

/**
 * Reads code that was written for it.
 */
final class WrittenHooksTest extends TestCase {

	/**
	 * A callback as it is written, and what it is called by.
	 *
	 * @return iterable<string, array{string, string[]}>
	 */
	public static function callbacks(): iterable {
		yield 'a function' => array( "'__return_true'", array( '__return_true' ) );
		yield 'from the root' => array( "'\\__return_true', 20, 3", array( '__return_true' ) );
		yield 'of a namespace' => array( "__NAMESPACE__ . '\\sew_on', 12", array( '__NAMESPACE__', 'sew_on' ) );
		yield 'with the namespace written out' => array( "'Demo\\\\Lost\\\\sew_on'", array( 'sew_on' ) );
		yield 'a method' => array( "array( 'Door', 'oil' ), 1", array( 'array', 'Door', 'oil' ) );
		yield 'a method of a class' => array( '[ Door::class, "oil" ]', array( 'Door', 'class', 'oil' ) );
		yield 'a function of its own' => array( "function () { return add( '__return_true' ); }", array() );
		yield 'an arrow' => array( "fn() => '__return_true'", array() );
		yield 'cut' => array( "'__return_true", array() );
	}

	/**
	 * The names are read, and nothing behind the callback.
	 *
	 * @dataProvider callbacks
	 *
	 * @param string   $callback As it is written.
	 * @param string[] $names    What is read.
	 */
	public function test_callback( string $callback, array $names ): void {
		$calls = Written_Hooks::in( "<?php\n\n\\add_filter( 'a_hook', {$callback} );\n" );
		$this->assertSame( $names, $calls[0]['names'] );
		$this->assertSame( 'a_hook', $calls[0]['hook'] );
		$this->assertSame( 3, $calls[0]['line'] );
	}

	/**
	 * What only looks like a call is none.
	 */
	public function test_no_call(): void {
		$code = "<?php // add_filter( 'a', 'b' );\napply_filters( 'a', 'b' );\nadd_filter( \$hook, 'b' );\nremove_filter( 'a', 'b' ); 'add_filter( \"a\", \"b\" )';";
		$this->assertSame( array(), Written_Hooks::in( $code ) );
	}
}
