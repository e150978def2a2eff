<?php
/**
 * Tests of where a request of ours may go.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Site_Origins;

/**
 * The site is https://example.org with WordPress at https://www.example.org:8443/wp.
 */
final class SiteOriginsTest extends TestCase {

	/**
	 * Addresses of the site.
	 *
	 * @return iterable<array{string}>
	 */
	public static function own(): iterable {
		yield array( 'https://example.org' );
		yield array( 'https://EXAMPLE.org/wp-json/?a=b' );
		yield array( 'https://example.org:443/' );
		yield array( 'http://example.org/' );
		yield array( 'https://www.example.org:8443/wp/wp-admin/' );
	}

	/**
	 * Addresses of others, and those that two parsers could read differently.
	 *
	 * @return iterable<array{string}>
	 */
	public static function foreign(): iterable {
		yield array( '' );
		yield array( '/wp-json/' );
		yield array( 'ftp://example.org/' );
		yield array( 'https://example.com/' );
		yield array( 'https://www.example.org/' );
		yield array( 'https://example.org:8443/' );
		yield array( 'https://example.org.evil.example/' );
		yield array( 'https://example.org@evil.example/' );
		yield array( 'https://evil.example\\@example.org/' );
		yield array( 'https://example.org:80@evil.example/' );
		yield array( "https://example.org/\r\nHost: evil.example" );
		yield array( 'https://example.org#@evil.example/' );
		yield array( "https://example.org/\n" );
	}

	/**
	 * Own addresses are known.
	 *
	 * @dataProvider own
	 * @param string $url Address.
	 */
	public function test_knows_its_own( string $url ): void {
		self::assertTrue( Site_Origins::contains( $url ) );
	}

	/**
	 * Others are not.
	 *
	 * @dataProvider foreign
	 * @param string $url Address.
	 */
	public function test_refuses_others( string $url ): void {
		self::assertFalse( Site_Origins::contains( $url ) );
	}

	/**
	 * Addresses beside the site, with or without `www.`.
	 *
	 * @return iterable<array{string, bool}>
	 */
	public static function beside(): iterable {
		yield array( 'https://www.example.org/', true );
		yield array( 'http://WWW.example.org/wp-json/', true );
		yield array( 'https://example.org:8443/', true );
		yield array( 'https://example.org/', false );
		yield array( 'https://www.www.example.org/', false );
		yield array( 'https://www.example.org:9000/', false );
		yield array( 'https://shop.example.org/', false );
		yield array( 'https://www.example.org.evil.example/', false );
		yield array( 'https://www.example.org@evil.example/', false );
		yield array( "https://www.example.org/\r\nCookie: a", false );
		yield array( '', false );
	}

	/**
	 * Exactly the neighbour is one.
	 *
	 * @dataProvider beside
	 * @param string $url      Address.
	 * @param bool   $expected Whether it is one.
	 */
	public function test_knows_its_neighbour( string $url, bool $expected ): void {
		self::assertSame( $expected, Site_Origins::is_sibling( $url ) );
		self::assertFalse( $expected && Site_Origins::contains( $url ) );
	}

	/**
	 * Scheme and port belong to an origin, the case of the host does not.
	 */
	public function test_tells_origins_apart(): void {
		self::assertSame( Site_Origins::origin( 'https://example.org:443/a' ), Site_Origins::origin( 'https://Example.org/b' ) );
		self::assertNotSame( Site_Origins::origin( 'https://example.org/' ), Site_Origins::origin( 'http://example.org/' ) );
		self::assertNotSame( Site_Origins::origin( 'https://example.org/' ), Site_Origins::origin( 'https://example.org:8443/' ) );
	}
}
