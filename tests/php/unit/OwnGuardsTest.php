<?php
/**
 * Tests that the guards of a sandboxed request are its own.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Sandbox\Written_Hooks;

/**
 * A function of WordPress's own on a hook belongs to whoever put it there too: such a guard could be removed by a plugin, or muted
 * together with it.
 */
final class OwnGuardsTest extends TestCase {

	/**
	 * No class of the sandbox puts a function on a hook by its name.
	 */
	public function test_no_class_of_the_sandbox_borrows_a_function(): void {
		$files = (array) glob( dirname( __DIR__, 3 ) . '/src/server/sandbox/*.php' );
		$own   = 0;
		foreach ( $files as $file ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of this repository.
			$code = (string) file_get_contents( $file );
			$own += count( Written_Hooks::in( $code ) );
			$this->assertDoesNotMatchRegularExpression( '/\badd_(?:filter|action)\s*\(\s*[^,()]+,\s*[\'"]/', $code, basename( $file ) );
		}
		$this->assertGreaterThan( 10, $own, 'There is nothing to look at.' );
	}
}
