<?php
/**
 * Tests of what plugin.php says without loading a class.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Credentials\Trips;
use WhoSaid401\Htaccess\Change_Row;
use WhoSaid401\Htaccess\Overdue;
use WhoSaid401\Runs\Runs;
use WhoSaid401\Site_Health\Health_Tests;
use WhoSaid401\Storage\Pending;

/**
 * The names of events and rows stand there as text, so that a visitor's request loads one file: they are those of the classes.
 */
final class EventsTest extends TestCase {

	/**
	 * An event that nobody listens to would leave behind what it should take away.
	 */
	public function test_listens_to_every_event_that_is_scheduled(): void {
		foreach ( array(
			array( Runs::class, 'EXPIRY_EVENT', 'expire' ),
			array( Trips::class, 'EVENT', 'expire' ),
			array( Overdue::class, 'EVENT', 'tidy' ),
		) as list( $name, $constant, $method ) ) {
			self::assertMatchesRegularExpression(
				sprintf( "/'%s'\s+=> array\( %s::class, '%s' \)/", self::constant_of( $name, $constant ), preg_quote( substr( $name, strlen( 'WhoSaid401\\' ) ), '/' ), $method ),
				self::entry()
			);
			self::assertTrue( is_callable( array( $name, $method ) ) );
		}
	}

	/**
	 * Site Health asks for its tests by the names under which they were added.
	 */
	public function test_answers_the_tests_of_site_health(): void {
		foreach ( array_keys( Health_Tests::sent() ) as $name ) {
			self::assertStringContainsString( "'wp_ajax_health-check-$name'", self::entry() );
		}
		self::assertStringContainsString( 'array_fill( 0, ' . count( Health_Tests::sent() ) . ", array( Site_Health\\Sent_Tests::class, 'answer' ) )", self::entry() );
	}

	/**
	 * While such a row is there, every request has work to do.
	 */
	public function test_knows_the_rows_that_say_that_something_is_pending(): void {
		foreach ( array( Pending::class, Trips::class, Change_Row::class ) as $name ) {
			self::assertMatchesRegularExpression( '/PENDING_ROWS = array\([^)]*' . "'" . self::constant_of( $name, 'OPTION' ) . "'/", self::entry() );
		}
	}

	/**
	 * The text of plugin.php.
	 */
	private static function entry(): string {
		return implode( '', (array) file( dirname( __DIR__, 3 ) . '/plugin.php' ) );
	}

	/**
	 * The value of a constant, a private one's too.
	 *
	 * @param string $name     Class.
	 * @param string $constant Its constant.
	 */
	private static function constant_of( string $name, string $constant ): string {
		return ( new \ReflectionClassConstant( $name, $constant ) )->getValue();
	}
}
