<?php
/**
 * Tests of signed tokens and of what they are bound to.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Dry_Runs\Bound_Url;
use WhoSaid401\Dry_Runs\Signature;

/**
 * Which tokens open.
 */
final class SignatureTest extends TestCase {

	/**
	 * A token opens for its own purpose.
	 */
	public function test_opens_what_it_sealed(): void {
		$expires = time() + 30;
		$token   = Signature::seal( 'permit', array( 'm' => 'PUT' ), $expires );
		$payload = array(
			'm' => 'PUT',
			'x' => $expires,
		);
		self::assertSame( $payload, Signature::open( 'permit', $token ) );
		self::assertMatchesRegularExpression( '/^[\w.-]+$/', $token );
	}

	/**
	 * No other token does.
	 */
	public function test_stays_shut_for_anything_else(): void {
		$token = Signature::seal( 'permit', array( 'm' => 'PUT' ), time() + 30 );

		list( $body, $signature ) = explode( '.', $token );

		self::assertNull( Signature::open( 'echo', $token ), 'another purpose' );
		self::assertNull( Signature::open( 'permit', $body . 'A.' . $signature ), 'a changed payload' );
		self::assertNull( Signature::open( 'permit', $body . '.' . strrev( $signature ) ), 'a changed signature' );
		self::assertNull( Signature::open( 'permit', $body . '.' ), 'no signature' );
		self::assertNull( Signature::open( 'permit', '' ), 'nothing' );
		self::assertNull( Signature::open( 'permit', $token . '.x' ), 'a third part' );
	}

	/**
	 * Nor does one that is too old, or claims to live longer than any may.
	 */
	public function test_stays_shut_outside_its_time(): void {
		self::assertNull( Signature::open( 'permit', Signature::seal( 'permit', array(), time() - 1 ) ) );
		self::assertNull( Signature::open( 'permit', Signature::seal( 'permit', array(), time() + Signature::LIFETIME + 5 ) ) );
	}

	/**
	 * The same request is the same, however it is written.
	 */
	public function test_writes_a_request_in_one_way(): void {
		$bound = Bound_Url::of( 'https://example.org/blog/wp-json/wp/v2/posts?b=2&a=1' );
		self::assertSame( $bound, Bound_Url::of( '/blog/wp-json/wp/v2/posts?a=1&b=2' ) );
		self::assertSame( $bound, Bound_Url::of( '//blog/wp-json/wp/v2/posts?a=1&b=2' ) );
		self::assertSame( $bound, Bound_Url::of( '/blog/wp-json/wp/v2/posts?ws401_probe=x&a=1&b=2&ws401_run=y&ws401_dry_run=z&_method=PUT' ) );
		self::assertSame( Bound_Url::of( '/?rest_route=%2Fwp%2Fv2%2Fposts' ), Bound_Url::of( '/?rest_route=/wp/v2/posts' ) );
	}

	/**
	 * Another request is another.
	 */
	public function test_tells_requests_apart(): void {
		self::assertNotSame( Bound_Url::of( '/wp-json/wp/v2/posts/1' ), Bound_Url::of( '/wp-json/wp/v2/posts/2' ) );
		self::assertNotSame( Bound_Url::of( '/wp-json/wp/v2/posts/1' ), Bound_Url::of( '/wp-json/wp/v2/posts/1?force=true' ) );
	}
}
