<?php
/**
 * Tests of the reader of permits.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

// phpcs:disable WordPress.WP.AlternativeFunctions -- As in Fuzz.

use PHPUnit\Framework\TestCase;
use WhoSaid401\Dry_Runs\Permit;
use WhoSaid401\Dry_Runs\Signature;

/**
 * A permit opens for the one request it was given for; no damage makes it open for another, or the reader stumble.
 */
final class PermitTest extends TestCase {

	private const HOST = 'example.org';
	private const URI  = '/wp-json/wp/v2/posts/1?a=1';

	/**
	 * Readies the fuzzer.
	 */
	protected function setUp(): void {
		Fuzz::begin();
	}

	/**
	 * Leaves PHP as it was.
	 */
	protected function tearDown(): void {
		Fuzz::end();
	}

	/**
	 * A challenge is for its host and address.
	 */
	public function test_is_for_one_address(): void {
		$payload = self::payload();
		self::assertTrue( Permit::is_for( $payload, self::HOST, self::URI ) );
		self::assertTrue( Permit::is_for( $payload, 'EXAMPLE.org', self::URI . '&ws401_dry_run=x' ) );
		self::assertFalse( Permit::is_for( $payload, 'evil.example', self::URI ) );
		self::assertFalse( Permit::is_for( $payload, '', self::URI ) );
		self::assertFalse( Permit::is_for( $payload, self::HOST, '/wp-json/wp/v2/posts/2?a=1' ) );
		self::assertFalse( Permit::is_for( array( 'x' => time() - 1 ) + $payload, self::HOST, self::URI ) );
		self::assertFalse( Permit::is_for( array( 's' => 'another' ) + $payload, self::HOST, self::URI ) );
	}

	/**
	 * A permit is for its session, and for requests without one.
	 */
	public function test_is_of_one_session(): void {
		$permit = self::permit();
		self::assertTrue( Permit::is_of_session( $permit, 'own' ) );
		self::assertTrue( Permit::is_of_session( $permit, '' ) );
		self::assertFalse( Permit::is_of_session( $permit, 'another' ) );
		self::assertFalse( Permit::is_of_session( array( 'l' => Signature::mark( 'entry', '1|2' ) ) + $permit, '' ), 'a session that has ended' );
		self::assertFalse( Permit::is_of_session( array( 'l' => '' ) + $permit, '' ), 'none where there was one' );
	}

	/**
	 * What is damaged is not ours.
	 */
	public function test_no_damaged_token_opens(): void {
		$good = array();
		for ( $i = 0; $i < 5; $i++ ) {
			$good[] = Signature::seal( 'permit', array( 'n' => (string) $i ) + self::permit(), time() + 30 );
			$good[] = Signature::seal( 'challenge', array( 'n' => (string) $i ) + self::payload(), time() + 30 );
		}
		for ( $run = Fuzz::runs(); $run > 0; $run-- ) {
			$token = Fuzz::damaged( $good );
			self::assertNull( Signature::read( 'permit', $token ), bin2hex( $token ) );
			self::assertNull( Signature::read( 'challenge', $token ), bin2hex( $token ) );
		}
	}

	/**
	 * What is signed but says something else is for nothing: not even somebody with the key makes the reader stumble.
	 */
	public function test_no_strange_content_is_for_the_request(): void {
		$good = self::permit();
		for ( $run = Fuzz::runs(); $run > 0; $run-- ) {
			$strange = $good;
			$fields  = array_rand( $good, mt_rand( 1, 3 ) );
			foreach ( (array) $fields as $field ) {
				$strange[ $field ] = Fuzz::value();
			}
			$read = Signature::read( 'permit', Signature::seal( 'permit', $strange, time() + 30 ) );
			if ( null === $read ) {
				continue;
			}
			$differs = array_filter( array( 'u', 'h', 's', 'k', 'l' ), static fn( $field ) => ( $strange[ $field ] ?? null ) !== $good[ $field ] );
			if ( is_array( $strange['h'] ) && in_array( self::HOST, $strange['h'], true ) ) {
				// Another list with this very host in it.
				unset( $differs[1] );
			}
			$opens = Permit::is_for( $read, self::HOST, self::URI ) && Permit::is_of_session( $read, 'own' );
			self::assertFalse( $opens && array() !== $differs, (string) json_encode( $strange ) );
		}
	}

	/**
	 * What a token says of the place.
	 */
	private static function payload(): array {
		$site = new \ReflectionMethod( Permit::class, 'site' );
		$site->setAccessible( true );
		return array(
			'u' => \WhoSaid401\Dry_Runs\Bound_Url::of( self::URI ),
			'h' => array( self::HOST ),
			's' => $site->invoke( null ),
			'x' => time() + 30,
		);
	}

	/**
	 * What a permit says.
	 */
	private static function permit(): array {
		return self::payload() + array(
			'm' => 'POST',
			'i' => 1,
			'k' => Signature::mark( 'session', 'own' ),
			'l' => Signature::mark( 'entry', '1700000000|2000000000' ),
			'n' => '0123456789abcdef',
		);
	}
}
