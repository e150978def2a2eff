<?php
/**
 * Tests of rows that only this site can close.
 *
 * @package WhoSaid401
 */

use PHPUnit\Framework\TestCase;
use WhoSaid401\Storage\Row_Seal;

// phpcs:disable Squiz.Commenting, WordPress.WP.AlternativeFunctions -- Test names say what they test; a local file is read.
final class RowSealTest extends TestCase {

	private const CONTENT = array(
		'id'       => '0123456789abcdef',
		'deadline' => 1700000000.25,
		'text'     => "é / \\ \" \u{1F600} ,\"mac\":\"",
		'list'     => array(),
	);

	public function test_a_row_opens_for_what_it_was_closed_for(): void {
		$this->assertSame( self::CONTENT, Row_Seal::open( 'purpose', Row_Seal::close( 'purpose', self::CONTENT ) ) );
	}

	public function test_it_opens_for_nothing_else(): void {
		$row = Row_Seal::close( 'purpose', self::CONTENT );
		$this->assertNull( Row_Seal::open( 'another', $row ) );
		$this->assertNull( Row_Seal::open( '', $row ) );
	}

	public function test_it_is_json_with_the_seal_at_its_end(): void {
		$row = Row_Seal::close( 'purpose', self::CONTENT );
		$this->assertSame( self::CONTENT['id'], json_decode( $row, true )['id'] );
		$this->assertMatchesRegularExpression( '/,"mac":"[0-9a-f]{64}"\}\z/', $row );
	}

	public function test_no_byte_of_it_can_be_another(): void {
		$row = Row_Seal::close( 'purpose', self::CONTENT );
		for ( $at = 0, $length = strlen( $row ); $at < $length; $at++ ) {
			$changed        = $row;
			$changed[ $at ] = 'x' === $row[ $at ] ? 'y' : 'x';
			$this->assertNull( Row_Seal::open( 'purpose', $changed ), $changed );
			$this->assertNull( Row_Seal::open( 'purpose', substr_replace( $row, '', $at, 1 ) ) );
		}
		$this->assertNull( Row_Seal::open( 'purpose', $row . ' ' ) );
		$this->assertNull( Row_Seal::open( 'purpose', $row . "\n" ) );
		$this->assertNull( Row_Seal::open( 'purpose', ' ' . $row ) );
	}

	/**
	 * What others may have put there.
	 *
	 * @dataProvider rows_of_others
	 */
	public function test_a_row_of_others_does_not_open( ?string $row ): void {
		$this->assertNull( Row_Seal::open( 'purpose', $row ) );
	}

	public static function rows_of_others(): array {
		return array(
			array( null ),
			array( '' ),
			array( '{}' ),
			array( '{"id":"0123456789abcdef"}' ),
			array( '{"mac":""}' ),
			array( ',"mac":"' . str_repeat( '0', 64 ) . '"}' ),
			array( '{"a":1,"mac":"' . str_repeat( '0', 64 ) . '"}' ),
			array( 'a:1:{i:0;i:1;}' ),
			array( "\0" ),
		);
	}

	public function test_the_loader_makes_the_same_stamp(): void {
		$loader = (string) file_get_contents( dirname( __DIR__, 3 ) . '/src/server/sandbox-loader.php' );
		preg_match( '/foreach \( array\((.*?)\) as \$constant/', $loader, $match );
		$constants = ( new ReflectionClass( Row_Seal::class ) )->getConstant( 'CONSTANTS' );
		$this->assertSame( "'" . implode( "', '", $constants ) . "'", trim( $match[1] ?? '' ) );
		$this->assertStringContainsString( "hash_hmac( 'sha256', 'ws401-stamp|' . \$asked['r'], \$salt )", $loader );
	}
}
