<?php
/**
 * Tests of where a request of ours may go.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Sending\Site_Origins;

/**
 * The site is https://example.org with WordPress at https://www.example.org:8443/wp.
 */
final class SiteOriginsTest extends TestCase {

	/**
	 * The administrator's request came to siteurl.
	 */
	protected function setUp(): void {
		$_SERVER['HTTP_HOST'] = 'www.example.org:8443';
		unset( $_SERVER['HTTP_ORIGIN'] );
	}

	/**
	 * Addresses at the host of siteurl.
	 *
	 * @return iterable<array{string}>
	 */
	public static function own(): iterable {
		yield array( 'https://www.example.org:8443' );
		yield array( 'https://WWW.example.org:8443/wp-json/?a=b' );
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
		yield array( 'https://example.org/' );
		yield array( 'http://www.example.org:8443/' );
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
	 * A number has no neighbours, whichever side has the `www.`.
	 */
	public function test_gives_a_number_no_neighbour(): void {
		global $ws401_options;
		$kept = $ws401_options;
		foreach ( array( 'http://127.0.0.1:8080', 'http://www.127.0.0.1:8080', 'http://[::1]:8080', 'http://0x7f.1:8080' ) as $own ) {
			$ws401_options = array(
				'home'    => $own,
				'siteurl' => $own,
			) + $kept;
			foreach ( array( 'http://www.127.0.0.1:8080/', 'http://127.0.0.1:8080/', 'http://www.[::1]:8080/', 'http://www.0x7f.1:8080/' ) as $url ) {
				self::assertFalse( Site_Origins::is_sibling( $url ), "$url beside $own" );
			}
		}
		$ws401_options = $kept;
	}

	/**
	 * Where home is, and the neighbours are, nobody is known.
	 */
	public function test_tells_what_is_elsewhere(): void {
		self::assertTrue( Site_Origins::is_elsewhere( 'https://example.org/' ) );
		self::assertTrue( Site_Origins::is_elsewhere( 'https://www.example.org/' ) );
		self::assertTrue( Site_Origins::is_elsewhere( 'http://www.example.org:8443/' ) );
		self::assertFalse( Site_Origins::is_elsewhere( 'https://www.example.org:8443/' ) );
		self::assertFalse( Site_Origins::is_elsewhere( 'https://example.com/' ) );
	}

	/**
	 * Host that was asked for, Origin header, address, whether a login may go there.
	 *
	 * @return iterable<array{string, string|null, string, bool}>
	 */
	public static function served(): iterable {
		$siteurl = 'https://www.example.org:8443/wp-json/';
		yield 'siteurl' => array( 'www.example.org:8443', null, $siteurl, true );
		yield 'siteurl, as the browser says' => array( 'backend:80', 'https://www.example.org:8443', $siteurl, true );
		yield 'home' => array( 'www.example.org:8443', null, 'https://example.org/wp-json/', false );
		yield 'home, where the page was opened' => array( 'example.org', 'https://example.org', 'https://example.org/wp-json/', false );
		yield 'siteurl, when the page was opened at home' => array( 'example.org', null, $siteurl, false );
		yield 'the neighbour' => array( 'www.example.org:8443', null, 'https://example.org:8443/', false );
		yield 'without encryption' => array( 'www.example.org:8443', null, 'http://www.example.org:8443/', false );
		yield 'an origin that is none' => array( 'www.example.org:8443', 'null', $siteurl, true );
		yield 'another origin' => array( 'www.example.org:8443', 'https://evil.example', $siteurl, false );
	}

	/**
	 * A login goes to where the page was opened, if siteurl agrees.
	 *
	 * @dataProvider served
	 * @param string      $host     Host header.
	 * @param string|null $origin   Origin header.
	 * @param string      $url      Address.
	 * @param bool        $expected Whether it may.
	 */
	public function test_keeps_logins_where_they_were_made( string $host, ?string $origin, string $url, bool $expected ): void {
		$_SERVER['HTTP_HOST'] = $host;
		if ( null !== $origin ) {
			$_SERVER['HTTP_ORIGIN'] = $origin;
		}
		self::assertSame( $expected, Site_Origins::is_served( $url ) );
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
