<?php
/**
 * Tests that a sandboxed request has every class it uses.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Sandbox\Sandbox;

/**
 * In front of the plugins there is no autoloader: a class that is not in the list is a fatal error.
 */
final class SandboxClassesTest extends TestCase {

	/**
	 * Loaded before the list is: by the loader, the gate, or each other.
	 */
	private const BEFORE = array( 'gate', 'look', 'sandbox' );

	/**
	 * The names of the files in the list.
	 *
	 * @return string[]
	 */
	private static function listed(): array {
		return ( new \ReflectionClassConstant( Sandbox::class, 'CLASSES' ) )->getValue();
	}

	/**
	 * Names of files of classes of the sandbox that a file's code names.
	 *
	 * @param string $file Path.
	 * @return string[]
	 */
	private static function used_by( string $file ): array {
		$used = array();
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of this repository.
		foreach ( token_get_all( (string) file_get_contents( $file ) ) as $token ) {
			$name = is_array( $token ) && T_STRING === $token[0] ? strtolower( str_replace( '_', '-', $token[1] ) ) : '';
			if ( '' !== $name && ctype_upper( $token[1][0] ) && is_file( dirname( $file ) . '/class-' . $name . '.php' ) ) {
				$used[] = $name;
			}
		}
		return array_values( array_unique( $used ) );
	}

	/**
	 * Every class in the list, and what it uses.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function classes(): iterable {
		foreach ( self::listed() as $name ) {
			yield $name => array( $name );
		}
	}

	/**
	 * What a class uses is loaded as well.
	 *
	 * @dataProvider classes
	 * @param string $name Name of its file.
	 */
	public function test_has_what_it_uses( string $name ): void {
		$file = dirname( __DIR__, 3 ) . '/src/server/sandbox/class-' . $name . '.php';
		$used = self::used_by( $file );
		$this->assertContains( $name, $used, 'Does not even name itself.' );
		$this->assertSame( array(), array_values( array_diff( $used, self::listed(), self::BEFORE ) ) );
	}
}
