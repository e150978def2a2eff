<?php
/**
 * Tests of finding out who turns a filter's yes into a no.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Credentials\Filter_Answer;

/**
 * Every way in which callbacks make a no together.
 */
final class FilterAnswerTest extends TestCase {

	/**
	 * Says no.
	 *
	 * @return \Closure
	 */
	private static function no(): \Closure {
		return static fn() => false;
	}

	/**
	 * Callbacks by priority, what the filter starts with, what comes out, and of those with a part in a no: priority, necessary, sufficient.
	 *
	 * @return iterable<string, array{array<int, mixed>, bool, bool|null, array<int, array{int, bool, bool}>}>
	 */
	public static function filters(): iterable {
		$same  = static fn( $yes ) => $yes;
		$throw = static function () {
			throw new \RuntimeException( 'Broken.' );
		};
		yield 'nobody' => array( array(), true, true, array() );
		yield 'one that agrees' => array( array( 10 => $same ), true, true, array() );
		yield 'core itself' => array( array( 10 => $same ), false, false, array() );
		yield 'one' => array(
			array(
				1  => $same,
				10 => self::no(),
				20 => $same,
			),
			true,
			false,
			array( array( 10, true, true ) ),
		);
		yield 'two, each by itself' => array(
			array(
				10 => self::no(),
				20 => self::no(),
			),
			true,
			false,
			array( array( 10, false, true ), array( 20, false, true ) ),
		);
		yield 'one that a later one overrules' => array(
			array(
				10 => self::no(),
				20 => static fn() => true,
			),
			true,
			true,
			array(),
		);
		yield 'two that need each other' => array(
			array(
				10 => static fn() => 'half',
				20 => static fn( $yes ) => 'half' === $yes ? false : $yes,
			),
			true,
			false,
			array( array( 10, true, false ), array( 20, true, false ) ),
		);
		yield 'one that breaks' => array( array( 10 => $throw ), true, null, array() );
	}

	/**
	 * The answer, and who has a part in it.
	 *
	 * @dataProvider filters
	 * @param array<int, mixed>                  $callbacks By priority.
	 * @param bool                               $base      What the filter starts with.
	 * @param bool|null                          $answer    What comes out.
	 * @param array<int, array{int, bool, bool}> $voices    Priority, necessary, sufficient.
	 */
	public function test_names_those_with_a_part_in_a_no( array $callbacks, bool $base, ?bool $answer, array $voices ): void {
		global $wp_filter;
		$hook = new \WP_Hook();
		foreach ( $callbacks as $priority => $callback ) {
			$hook->add_filter( 'a_hook', $callback, $priority, 1 );
		}
		$wp_filter = array( 'a_hook' => $hook ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- A stand-in's.
		$before    = $hook->callbacks;

		$found = Filter_Answer::of( 'a_hook', $base );
		self::assertSame( $answer, $found['answer'] );
		self::assertSame( $voices, array_map( static fn( $voice ) => array( $voice['priority'], $voice['necessary'], $voice['sufficient'] ), $found['voices'] ) );
		self::assertSame( $before, $hook->callbacks );
	}

	/**
	 * What a callback is told beside the value, and which hook it is on.
	 */
	public function test_asks_as_wordpress_asks(): void {
		global $wp_filter, $wp_current_filter;
		$heard = array();
		$hook  = new \WP_Hook();
		$hook->add_filter(
			'a_hook',
			static function ( $yes, $user ) use ( &$heard ) {
				global $wp_current_filter;
				$heard = array( $user, end( $wp_current_filter ) );
				return $yes;
			},
			10,
			2
		);
		// phpcs:disable WordPress.WP.GlobalVariablesOverride.Prohibited -- A stand-in's.
		$wp_filter         = array( 'a_hook' => $hook );
		$wp_current_filter = array( 'outer' );
		// phpcs:enable
		Filter_Answer::of( 'a_hook', true, array( 'somebody' ) );
		self::assertSame( array( 'somebody', 'a_hook' ), $heard );
		self::assertSame( array( 'outer' ), $wp_current_filter );
	}

	/**
	 * A filter of any value is asked whether the value stays as it has to be.
	 */
	public function test_whoever_changes_a_value_is_found_among_those_who_do_not(): void {
		global $wp_filter;
		$hook = new \WP_Hook();
		$hook->add_filter( 'a_hook', static fn( $there ) => $there, 5, 1 );
		$hook->add_filter( 'a_hook', static fn( $there ) => array_diff_key( $there, array( 'b' => true ) ), 10, 1 );
		$hook->add_filter( 'a_hook', static fn( $there ) => $there, 20, 1 );
		$wp_filter = array( 'a_hook' => $hook ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- A stand-in's.
		$value     = array(
			'a' => 1,
			'b' => 2,
		);
		$keeps     = static fn( string $key ) => Filter_Answer::leaving( 'a_hook', $value, static fn( $left ) => isset( $left[ $key ] ) );
		self::assertTrue( $keeps( 'a' )['answer'] );
		self::assertSame( array(), $keeps( 'a' )['voices'] );
		self::assertFalse( $keeps( 'b' )['answer'] );
		self::assertSame( array( 10 ), array_column( $keeps( 'b' )['voices'], 'priority' ) );
	}
}
