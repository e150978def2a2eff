<?php
/**
 * Tests of how it is told that the server's clock was set.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\History\Clock;
use WhoSaid401\Logins\Login_Record;

/**
 * Two looks, and what lies between them.
 */
final class ClockTest extends TestCase {

	private const HOUR = 3600;
	private const DAY  = 86400;
	private const THEN = 1763607600;

	/**
	 * A look.
	 *
	 * @param int    $time What the clock shows, after the first look.
	 * @param float  $up   For how long the machine has run, likewise.
	 * @param string $boot Which start of it.
	 * @return array{time: int, boot: string, up: float}
	 */
	private static function look( int $time, float $up, string $boot = 'a' ): array {
		return array(
			'time' => self::THEN + $time,
			'boot' => $boot,
			'up'   => '' === $boot ? 0.0 : 1000 + $up,
		);
	}

	/**
	 * Pairs of looks.
	 *
	 * @return array<string, array{array<string, mixed>, array<string, mixed>, int}>
	 */
	public static function looks(): array {
		$first = self::look( 0, 0 );
		return array(
			'an hour later'                            => array( $first, self::look( self::HOUR, self::HOUR ), 0 ),
			'a clock that goes a little wrong'         => array( $first, self::look( self::HOUR + 200, self::HOUR ), 0 ),
			'set forward'                              => array( $first, self::look( 3 * self::DAY + self::HOUR, self::HOUR ), 3 * self::DAY ),
			'set back'                                 => array( $first, self::look( self::HOUR - self::DAY, self::HOUR ), -self::DAY ),
			'set back by less than has passed'         => array( $first, self::look( self::HOUR, 3 * self::HOUR ), -2 * self::HOUR ),
			'nobody looked for a week'                 => array( $first, self::look( 7 * self::DAY, 7 * self::DAY ), 0 ),
			'started anew, a day later'                => array( $first, self::look( self::DAY, 50, 'b' ), 0 ),
			'started anew and ran longer'              => array( $first, self::look( self::DAY, self::HOUR, 'b' ), 0 ),
			'another server, set back'                 => array( $first, self::look( -self::HOUR, 50, 'b' ), -self::HOUR ),
			'no word of how long it ran'               => array( self::look( 0, 0, '' ), self::look( self::DAY, 0, '' ), 0 ),
			'no word of how long it ran, but set back' => array( self::look( 0, 0, '' ), self::look( -self::DAY, 0, '' ), -self::DAY ),
			'a look of before this was taken down'     => array( array( 'time' => self::THEN ), self::look( self::DAY, 0 ), 0 ),
		);
	}

	/**
	 * By how much it was set.
	 *
	 * @param array<string, mixed> $before Earlier look.
	 * @param array<string, mixed> $now    Later look.
	 * @param int                  $step   Seconds.
	 *
	 * @dataProvider looks
	 */
	public function test_tells_by_how_much_it_was_set( array $before, array $now, int $step ): void {
		$this->assertSame( $step, Clock::step( $before, $now ) );
	}

	/**
	 * For a week after it was set forward by days, until it is set back.
	 */
	public function test_is_doubted_for_a_week(): void {
		$now   = self::THEN;
		$doubt = Clock::doubt( null, 40 * self::DAY, $now );
		$this->assertSame( array( 40 * self::DAY, $now ), $doubt );
		$this->assertSame( $doubt, Clock::doubt( $doubt, 0, $now + self::DAY ) );
		$this->assertSame( array( 0, 0 ), Clock::doubt( $doubt, -40 * self::DAY, $now - 40 * self::DAY + self::HOUR ) );
		$this->assertSame( array( 0, 0 ), Clock::doubt( $doubt, 0, $now + 8 * self::DAY ) );
		$this->assertSame( array( 0, 0 ), Clock::doubt( null, self::HOUR, $now ) );
	}

	/**
	 * A login that has expired by the clock alone.
	 */
	public function test_a_login_that_a_step_let_expire_was_ended_by_the_clock(): void {
		$row   = static fn( string $code, int $at ): array => array(
			'id'     => 'x',
			'code'   => $code,
			'user'   => 1,
			'detail' => array(
				'at'      => $at,
				'expires' => self::THEN + 2 * self::DAY,
			),
		);
		$way   = static fn( int $at, array $steps ): string => Login_Record::read( array( $row( 'began', self::THEN ), $row( 'expired', $at ) ), $at + 10, $steps )['ended'][0]['way'];
		$late  = self::THEN + 3 * self::DAY;
		$steps = array(
			array(
				'at'   => self::THEN + 3 * self::DAY - self::HOUR,
				'step' => 3 * self::DAY - 2 * self::HOUR,
			),
		);
		$this->assertSame( 'clock', $way( $late, $steps ) );
		$this->assertSame( 'expired', $way( $late, array() ) );
		// It would have expired anyway.
		$this->assertSame( 'expired', $way( $late + 3 * self::DAY, $steps ) );
		// It was set back again before.
		$steps[] = array(
			'at'   => self::THEN + self::HOUR,
			'step' => -3 * self::DAY + 2 * self::HOUR,
		);
		$this->assertSame( 'expired', $way( $late, $steps ) );
	}
}
