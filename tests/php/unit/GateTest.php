<?php
/**
 * Tests of the reader of capabilities.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

// phpcs:disable WordPress.WP.AlternativeFunctions -- As in Fuzz.

use PHPUnit\Framework\TestCase;
use WhoSaid401\Runs\Run_List;
use WhoSaid401\Sandbox\Gate;

/**
 * A capability opens for the one request it was signed for; no damage makes it open for another, or the reader stumble.
 */
final class GateTest extends TestCase {

	private const RUN = '0123456789abcdef';

	private const REQUEST = array(
		'method'   => 'GET',
		'address'  => '/wp-json/wp/v2/posts',
		'safe'     => true,
		'host'     => 'example.org',
		'sessions' => array(),
	);

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
		unset( $_SERVER['HTTP_X_WS401_RUN'] );
	}

	/**
	 * It opens for what it was signed for, and for nothing else.
	 */
	public function test_opens_for_its_own_request(): void {
		$token = self::token( self::asked() );
		$open  = static fn( array $change ) => Gate::read( $token, self::runs(), $change + self::REQUEST );
		self::assertSame( 'probe', $open( array() )['p'] ?? null );
		self::assertNotNull( $open( array( 'sessions' => array( 'other', 'own' ) ) ) );
		self::assertNotNull( $open( array( 'host' => 'behind.internal' ) ), 'as the site saw its host when the run began' );
		self::assertNull( $open( array( 'sessions' => array( 'other' ) ) ) );
		self::assertNull( $open( array( 'host' => 'evil.example' ) ) );
		self::assertNull( $open( array( 'host' => 'www.example.org' ) ), 'a host of the site, but not the one it was signed for' );
		self::assertNull( $open( array( 'method' => 'HEAD' ) ) );
		self::assertNull( $open( array( 'address' => '/wp-json/wp/v2/pages' ) ) );
		self::assertNull( $open( array( 'safe' => false ) ) );
		self::assertNull( Gate::read( $token, array(), self::REQUEST ) );
		self::assertNull( Gate::read( self::token( array( 'h' => 'evil.example' ) + self::asked() ), self::runs(), array( 'host' => 'evil.example' ) + self::REQUEST ) );
	}

	/**
	 * What is damaged opens nothing.
	 */
	public function test_no_damaged_token_opens(): void {
		$good = array();
		for ( $i = 0; $i < 5; $i++ ) {
			$good[] = self::token( array( 'p' => "probe-$i" ) + self::asked() );
		}
		for ( $run = Fuzz::runs(); $run > 0; $run-- ) {
			$token = Fuzz::damaged( $good );
			self::assertNull( Gate::read( $token, self::runs(), self::REQUEST ), bin2hex( $token ) );
		}
	}

	/**
	 * What is signed but asks for something else opens nothing.
	 */
	public function test_no_strange_content_opens(): void {
		$good = self::asked();
		for ( $run = Fuzz::runs(); $run > 0; $run-- ) {
			$strange = $good;
			foreach ( (array) array_rand( $good, mt_rand( 1, 3 ) ) as $field ) {
				$strange[ $field ] = Fuzz::value();
			}
			$bound   = array_filter( array( 'r', 'm', 'h', 'u' ), static fn( $field ) => ( $strange[ $field ] ?? null ) !== $good[ $field ] );
			$granted = Gate::read( self::token( $strange ), self::runs(), self::REQUEST );
			self::assertFalse( null !== $granted && array() !== $bound, (string) json_encode( $strange ) );
		}
	}

	/**
	 * Nor does a row that somebody else has written.
	 */
	public function test_no_strange_run_opens(): void {
		$token = self::token( self::asked() );
		for ( $run = Fuzz::runs(); $run > 0; $run-- ) {
			$runs = self::runs();
			$row  = &$runs[ self::RUN ];
			$name = array_rand( $row );

			$row[ $name ] = Fuzz::value();
			// Another time or session may be as good, and so may other hosts as long as this one is among them.
			$is_as_good = in_array( $name, array( 'session', 'expires' ), true ) || ( is_array( $row[ $name ] ) && in_array( 'example.org', $row[ $name ], true ) );
			if ( self::runs()[ self::RUN ][ $name ] !== $row[ $name ] && ! $is_as_good ) {
				self::assertNull( Gate::read( $token, $runs, self::REQUEST ), (string) json_encode( $runs ) );
			} else {
				Gate::read( $token, $runs, self::REQUEST );
			}
			unset( $row );
		}
	}

	/**
	 * The must-use plugin takes nothing for ours that bears no stamp of this site, and says nothing to it. Were it to take one
	 * for ours, it would end this very process.
	 */
	public function test_the_loader_stays_silent_to_strangers(): void {
		$good = array();
		for ( $i = 0; $i < 5; $i++ ) {
			$good[] = self::token(
				array(
					'k' => str_repeat( 'a', 64 ),
					'p' => "probe-$i",
				) + self::asked()
			);
		}
		$_SERVER['REQUEST_METHOD'] = 'POST';
		ob_start();
		for ( $run = min( 1000, Fuzz::runs() ); $run > 0; $run-- ) {
			$_SERVER['HTTP_X_WS401_RUN'] = 0 === $run % 50 ? array( 'x' ) : Fuzz::damaged( $good );
			include dirname( __DIR__, 3 ) . '/src/server/sandbox-loader.php';
		}
		self::assertSame( '', ob_get_clean() );
		self::assertFalse( defined( 'WS401_GATE' ) );
	}

	/**
	 * What a capability asks for.
	 */
	private static function asked(): array {
		return array(
			'r' => self::RUN,
			'k' => Run_List::stamp_of( self::RUN ),
			'p' => 'probe',
			'm' => 'GET',
			'h' => 'example.org',
			'u' => '/wp-json/wp/v2/posts',
			's' => '',
			't' => 'keep',
			'x' => time() + 30,
			'd' => 0,
			'o' => 0,
			'c' => 0,
		);
	}

	/**
	 * The runs that go on.
	 */
	private static function runs(): array {
		return array(
			self::RUN => array(
				'secret'  => 'secret of the run',
				'expires' => time() + 600,
				'hosts'   => array( 'behind.internal', 'example.org', 'www.example.org' ),
				'session' => Gate::session_mark( 'own', 'secret of the run' ),
			),
		);
	}

	/**
	 * Signs a capability with the run's key, as the page does.
	 *
	 * @param array $asked What it asks for.
	 */
	private static function token( array $asked ): string {
		$encode = static fn( string $bytes ) => rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- As the page does.
		$signed = $encode( (string) json_encode( $asked ) );
		return $signed . '.' . $encode( hash_hmac( 'sha256', $signed, (string) hex2bin( Gate::key_of( self::RUN, 'secret of the run' ) ), true ) );
	}
}
