<?php
/**
 * Tests of what a sandboxed request writes to the object cache.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Sandbox\Cache_Writes;

/**
 * Told apart: untouched, written, gone.
 */
final class CacheWritesTest extends TestCase {

	/**
	 * What was not touched is the real cache's to answer.
	 */
	public function test_knows_nothing_of_what_was_not_touched(): void {
		$writes = new Cache_Writes();
		$writes->set( 'a', 'posts', 1 );
		$this->assertNull( $writes->of( 'a', 'users' ) );
		$this->assertNull( $writes->of( 'b', 'posts' ) );
	}

	/**
	 * Null and false are values like others; an empty group is the default one.
	 */
	public function test_has_what_was_written(): void {
		$writes = new Cache_Writes();
		$this->assertFalse( $writes->is_any() );
		$writes->set( 'a', '', null );
		$writes->set( 'b', 'default', false );
		$this->assertTrue( $writes->is_any() );
		$this->assertSame( array( null ), $writes->of( 'a', 'default' ) );
		$this->assertSame( array( false ), $writes->of( 'b', '' ) );
	}

	/**
	 * Neither who wrote nor who reads can change what is kept.
	 */
	public function test_keeps_copies_of_objects(): void {
		$writes = new Cache_Writes();
		$value  = (object) array( 'n' => 1 );
		$writes->set( 'a', 'posts', $value );
		$value->n = 2;
		$read     = $writes->of( 'a', 'posts' )[0];
		$read->n  = 3;
		$this->assertSame( 1, $writes->of( 'a', 'posts' )[0]->n );
	}

	/**
	 * What was deleted is gone, whatever the real cache has.
	 */
	public function test_knows_what_is_gone(): void {
		$writes = new Cache_Writes();
		$writes->delete( 'a', 'posts' );
		$this->assertSame( array(), $writes->of( 'a', 'posts' ) );
		$this->assertTrue( $writes->is_any() );
	}

	/**
	 * An emptied group forgets what was written before, and takes what is written after.
	 */
	public function test_empties_groups(): void {
		$writes = new Cache_Writes();
		$writes->set( 'a', 'posts', 1 );
		$writes->set( 'a', 'users', 1 );
		$writes->empty_group( 'posts' );
		$this->assertSame( array(), $writes->of( 'a', 'posts' ) );
		$this->assertSame( array(), $writes->of( 'never seen', 'posts' ) );
		$this->assertSame( array( 1 ), $writes->of( 'a', 'users' ) );
		$writes->set( 'a', 'posts', 2 );
		$this->assertSame( array( 2 ), $writes->of( 'a', 'posts' ) );

		$writes->empty_group( '*' );
		$this->assertSame( array(), $writes->of( 'a', 'posts' ) );
		$this->assertSame( array(), $writes->of( 'a', 'users' ) );
		$this->assertFalse( $writes->is_any() );
	}
}
