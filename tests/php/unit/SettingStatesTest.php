<?php
/**
 * Tests of holding options against what is known of them.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Facts\Setting_States;

/**
 * Every way in which a setting is kept.
 */
final class SettingStatesTest extends TestCase {

	/**
	 * Option, what is asked, and the answer.
	 *
	 * @return iterable<string, array{mixed, array<string, mixed>, bool|null}>
	 */
	public static function settings(): iterable {
		$of = static fn( $closes, ?string $key = null ) => array_filter(
			array(
				'option' => 'an_option',
				'key'    => $key,
				'closes' => $closes,
			)
		);
		yield 'set' => array( '1', $of( 'set' ), true );
		yield 'set to nothing' => array( '0', $of( 'set' ), false );
		yield 'not there' => array( null, $of( 'set' ), false );
		yield 'closes while empty' => array( null, $of( 'empty' ), true );
		yield 'opened' => array( '1', $of( 'empty' ), false );
		yield 'in a list' => array( array( 'rest' => 1 ), $of( 'set', 'rest' ), true );
		yield 'absent in a list' => array( array( 'other' => 1 ), $of( 'set', 'rest' ), false );
		yield 'a list that is no list' => array( 'rest', $of( 'set', 'rest' ), false );
		yield 'one of the words' => array( array( 'rest' => 'on' ), $of( array( 'on', 'all' ), 'rest' ), true );
		yield 'another word' => array( array( 'rest' => 'off' ), $of( array( 'on', 'all' ), 'rest' ), false );
		yield 'a list where a word is looked for' => array( array( 'rest' => array( 'on' ) ), $of( array( 'on' ), 'rest' ), false );
		yield 'a question nobody asks' => array( '1', $of( 'open' ), null );
		yield 'no option' => array( '1', array( 'option' => array( 'a' ) ), null );
	}

	/**
	 * Says whether it closes something, and nothing of what it holds.
	 *
	 * @dataProvider settings
	 *
	 * @param mixed     $value What the site has.
	 * @param array     $asked What is asked.
	 * @param bool|null $state The answer.
	 */
	public function test_says_whether_a_setting_closes( $value, array $asked, ?bool $state ): void {
		global $ws401_options;
		$ws401_options['an_option'] = $value;
		self::assertSame( array( $state ), Setting_States::of( (string) wp_json_encode( array( $asked ) ) ) );
	}

	/**
	 * Nothing but a list is read, and no more of it than ours has.
	 */
	public function test_reads_lists_of_settings_only(): void {
		self::assertSame( array(), Setting_States::of( '' ) );
		self::assertSame( array(), Setting_States::of( '"set"' ) );
		self::assertSame( array( null ), Setting_States::of( '["set"]' ) );
		self::assertCount( 100, Setting_States::of( (string) wp_json_encode( array_fill( 0, 500, 1 ) ) ) );
	}
}
