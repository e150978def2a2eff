<?php
/**
 * Tests of comparing two answers of the site to itself.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Htaccess\Sight;

/**
 * Which answer is worse than the one before.
 */
final class SightTest extends TestCase {

	/**
	 * Two answers, before and after, and whether the second is worse.
	 *
	 * @return iterable<string, array{Sight, Sight, bool}>
	 */
	public static function pairs(): iterable {
		yield 'the same' => array( self::page( 200 ), self::page( 200 ), false );
		yield 'no answer any more' => array( self::page( 200 ), new Sight( null ), true );
		yield 'no answer, as before' => array( new Sight( null ), new Sight( null ), false );
		yield 'an answer at last' => array( new Sight( null ), self::page( 500 ), false );
		yield 'the server fails' => array( self::page( 200 ), self::page( 500 ), true );
		yield 'the server fails where it refused' => array( self::page( 401 ), self::page( 500 ), true );
		yield 'the server fails as before' => array( self::page( 503 ), self::page( 500 ), false );
		yield 'the server recovers' => array( self::page( 500 ), self::page( 200 ), false );
		yield 'not found any more' => array( self::page( 200 ), self::page( 404 ), true );
		yield 'found at last' => array( self::page( 404 ), self::page( 200 ), false );
		yield 'a door is closed' => array( self::page( 400 ), self::page( 403 ), true );
		yield 'a door is opened to a call of nothing' => array( self::page( 401 ), self::page( 400 ), false );
		yield 'another refusal' => array( self::page( 401 ), self::page( 403 ), false );
		yield 'leads elsewhere' => array( self::page( 200 ), self::page( 200, 'text/html', 'https://example.org/login' ), true );
		yield 'leads to the same place' => array( self::page( 200, 'text/html', 'https://example.org/' ), self::page( 200, 'text/html', 'https://example.org/' ), false );
		yield 'of another type' => array( self::page( 200 ), self::page( 200, 'application/x-httpd-php' ), true );
		yield 'no JSON any more' => array( self::json( 200 ), self::page( 200, 'application/json' ), true );
		yield 'an error page in place of a REST error' => array( self::json( 401 ), self::page( 401 ), true );
		yield 'a REST error in place of an error page' => array( self::page( 401 ), self::json( 401 ), false );
	}

	/**
	 * Each is told.
	 *
	 * @dataProvider pairs
	 * @param Sight $before Before.
	 * @param Sight $after  After.
	 * @param bool  $worse  Whether it is worse.
	 */
	public function test_tells_worse_from_other( Sight $before, Sight $after, bool $worse ): void {
		self::assertSame( $worse, $after->is_worse_than( $before ) );
	}

	/**
	 * An answer with a page.
	 *
	 * @param int    $status Status.
	 * @param string $type   Media type.
	 * @param string $led_to Where redirects led to.
	 */
	private static function page( int $status, string $type = 'text/html', string $led_to = '' ): Sight {
		$sight         = new Sight( $status );
		$sight->type   = $type;
		$sight->led_to = $led_to;
		return $sight;
	}

	/**
	 * An answer with JSON.
	 *
	 * @param int $status Status.
	 */
	private static function json( int $status ): Sight {
		$sight       = new Sight( $status );
		$sight->type = 'application/json';
		$sight->json = true;
		return $sight;
	}
}
