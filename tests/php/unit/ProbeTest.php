<?php
/**
 * Tests of reading a probe.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Answering\Refusal;
use WhoSaid401\Sending\Probe;

/**
 * Which probes are sent.
 */
final class ProbeTest extends TestCase {

	const GOOD = array(
		'url'        => 'https://example.org/wp-json/',
		'method'     => 'GET',
		'credential' => 'none',
		'headers'    => array( 'Accept' => 'application/json' ),
		'timeout'    => 12,
	);

	/**
	 * A good one is read as it is.
	 */
	public function test_reads_a_probe(): void {
		$probe = Probe::from_json( (string) wp_json_encode( self::GOOD ) );
		self::assertSame( 'https://example.org/wp-json/', $probe->url );
		self::assertSame( array( 'Accept' => 'application/json' ), $probe->headers );
		self::assertSame( 12.0, $probe->timeout );
	}

	/**
	 * What a failing request says of its sender may be tried at the REST API.
	 */
	public function test_takes_what_a_sender_says_of_itself(): void {
		$headers = array(
			'User-Agent' => 'python-requests/2.31.0',
			'Referer'    => 'https://app.example/a',
		);
		$probe   = Probe::from_json( (string) wp_json_encode( array( 'headers' => $headers ) + self::GOOD ) );
		self::assertSame( $headers, $probe->headers );
	}

	/**
	 * No probe may hold a worker for longer than the limit.
	 */
	public function test_limits_the_time(): void {
		$probe = Probe::from_json( (string) wp_json_encode( array( 'timeout' => 900 ) + self::GOOD ) );
		self::assertSame( (float) Probe::MAX_TIMEOUT, $probe->timeout );
	}

	/**
	 * What is wrong in each, and a word of the sentence that must say so.
	 *
	 * @return iterable<string, array{array<string, mixed>, string}>
	 */
	public static function bad(): iterable {
		yield 'method in small letters' => array( array( 'method' => 'get' ), 'method' );
		yield 'method that hands the login back' => array( array( 'method' => 'TRACE' ), 'method' );
		yield 'method that leads elsewhere' => array( array( 'method' => 'CONNECT' ), 'method' );
		yield 'invented method' => array( array( 'method' => 'PURGE' ), 'method' );
		foreach ( array( 'Range', 'X-Forwarded-For', 'X-Real-IP', 'X-Forwarded-Host', 'Forwarded', 'Upgrade', 'Connection', 'TE', 'Expect', 'Via', 'X-Original-URL', 'X-Rewrite-URL', 'X-HTTP-Method', 'If-Range', 'Proxy-Authorization' ) as $header ) {
			yield "header $header" => array( array( 'headers' => array( $header => 'a' ) ), $header );
		}
		foreach ( array( 'Referer', 'User-Agent' ) as $header ) {
			yield "$header outside the REST API" => array(
				array(
					'url'     => 'https://example.org/wp-login.php',
					'headers' => array( $header => 'a' ),
				),
				'REST API only',
			);
			yield "$header of two lines" => array( array( 'headers' => array( $header => "a\r\nX-Evil: 1" ) ), $header );
		}
		yield 'login of the caller’s choice' => array( array( 'headers' => array( 'Authorization' => 'Basic YTpi' ) ), 'Authorization' );
		yield 'form' => array(
			array(
				'method'  => 'POST',
				'headers' => array( 'Content-Type' => 'application/x-www-form-urlencoded' ),
				'body'    => 'rest_route=/',
			),
			'JSON',
		);
		yield 'body of a GET' => array(
			array(
				'headers' => array( 'Content-Type' => 'application/json' ),
				'body'    => '{}',
			),
			'JSON',
		);
		yield 'override by a method that is none' => array( array( 'headers' => array( 'X-HTTP-Method-Override' => 'TRACE' ) ), 'Override' );
		yield 'method with a line break' => array( array( 'method' => "GET\n" ), 'method' );
		yield 'unknown credential' => array( array( 'credential' => 'guess' ), 'login of the test request' );
		yield 'password without a secret' => array( array( 'credential' => 'application-password' ), 'secret' );
		yield 'secret of two lines' => array(
			array(
				'credential' => 'bearer',
				'secret'     => "a\r\nHost: b",
			),
			'secret',
		);
		yield 'url that is no text' => array( array( 'url' => array() ), 'url' );
		yield 'header of the connection' => array( array( 'headers' => array( 'Host' => 'evil.example' ) ), 'Host' );
		yield 'cookie of the page' => array( array( 'headers' => array( 'cookie' => 'a=b' ) ), 'cookie' );
		yield 'header of two lines' => array( array( 'headers' => array( 'X-A' => "a\nB: c" ) ), 'X-A' );
		yield 'header name with a line break' => array( array( 'headers' => array( "X-A\n" => 'c' ) ), 'header' );
		yield 'header that is no name' => array( array( 'headers' => array( "X-A:\r\nB" => 'c' ) ), 'header' );
	}

	/**
	 * A bad one is refused with a sentence that names the place.
	 *
	 * @dataProvider bad
	 * @param array<string, mixed> $fault What is wrong.
	 * @param string               $word  What the sentence must name.
	 */
	public function test_says_what_is_wrong( array $fault, string $word ): void {
		$this->expectException( Refusal::class );
		$this->expectExceptionMessageMatches( '/' . preg_quote( $word, '/' ) . '/' );
		Probe::from_json( (string) wp_json_encode( $fault + self::GOOD ) );
	}

	/**
	 * So is something else than a probe.
	 */
	public function test_wants_an_object(): void {
		$this->expectException( Refusal::class );
		Probe::from_json( 'null' );
	}
}
