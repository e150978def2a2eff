<?php
/**
 * Tests of what the check-list measures.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Prevention\Config_Keys;
use WhoSaid401\Prevention\Pass_Through;

/**
 * Keys, and the place of a line in .htaccess.
 */
final class ChecklistTest extends TestCase {

	/**
	 * WordPress's own block.
	 */
	private const OWN = "# BEGIN WordPress\nRewriteEngine On\nRewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]\n# END WordPress\n";

	/**
	 * Keys have four faults.
	 */
	public function test_finds_the_faults_of_keys(): void {
		$good   = array_map( static fn( $name ) => str_pad( $name, 64, '-' ), array_combine( Config_Keys::NAMES, Config_Keys::NAMES ) );
		$faults = static fn( array $values ): array => array_column( Config_Keys::faults_of( $values + $good ), 'fault', 'name' );
		self::assertSame( array(), $faults( array() ) );
		self::assertSame( array( 'AUTH_KEY' => 'missing' ), $faults( array( 'AUTH_KEY' => null ) ) );
		self::assertSame( array( 'AUTH_KEY' => 'missing' ), $faults( array( 'AUTH_KEY' => '' ) ) );
		self::assertSame( array( 'AUTH_KEY' => 'sample' ), $faults( array( 'AUTH_KEY' => 'put your unique phrase here' ) ) );
		self::assertSame( array( 'AUTH_KEY' => 'short' ), $faults( array( 'AUTH_KEY' => 'secret' ) ) );
		self::assertSame(
			array(
				'AUTH_KEY'  => 'double',
				'AUTH_SALT' => 'double',
			),
			$faults( array( 'AUTH_KEY' => $good['AUTH_SALT'] ) )
		);
	}

	/**
	 * Files, and where the line stands in them.
	 *
	 * @return array<string, array{string, string, int}>
	 */
	public static function files(): array {
		$line = 'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1';
		return array(
			'own'                => array( self::OWN, 'own', 0 ),
			'none'               => array( "RewriteEngine On\n", 'none', 0 ),
			'a comment'          => array( "# $line\n", 'none', 0 ),
			'above'              => array( "$line\n" . self::OWN, 'outside', 0 ),
			'below'              => array( self::OWN . "$line\n", 'outside', 0 ),
			'within'             => array( str_replace( '# END', "$line\n# END", self::OWN ), 'inside', 4 ),
			'within, Windows'    => array( str_replace( "\n", "\r\n", str_replace( '# END', "CGIPassAuth on\n# END", self::OWN ) ), 'inside', 4 ),
			'above, and a block' => array( "$line\n# BEGIN WordPress\n# END WordPress\n", 'outside', 0 ),
		);
	}

	/**
	 * A line of one's own within WordPress's block is found, and no other.
	 *
	 * @dataProvider files
	 * @param string $text  File.
	 * @param string $state What is said.
	 * @param int    $line  Line.
	 */
	public function test_sees_a_line_that_would_be_lost( string $text, string $state, int $line ): void {
		self::assertSame( compact( 'state', 'line' ), Pass_Through::place_in( $text, self::OWN ) );
	}
}
