<?php
/**
 * Tests of finding the line on which a borrowed callback is put on a hook.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Sandbox\Registration_Line;

// phpcs:disable WordPress.WP.AlternativeFunctions -- No WordPress here, and a folder of the test's own.

/**
 * Reads code that was written for it, in a folder of its own.
 */
final class RegistrationLineTest extends TestCase {

	/**
	 * The folder.
	 *
	 * @var string
	 */
	private $folder;

	/**
	 * Makes it.
	 */
	protected function setUp(): void {
		$this->folder = sys_get_temp_dir() . '/ws401-' . bin2hex( random_bytes( 6 ) );
		mkdir( $this->folder );
	}

	/**
	 * Takes it away.
	 */
	protected function tearDown(): void {
		array_map( 'unlink', (array) glob( $this->folder . '/*' ) );
		rmdir( $this->folder );
	}

	/**
	 * Code, the lines of the function that ran (0 for the whole file), and the line that must be found; 0 for none.
	 *
	 * @return iterable<string, array{string, int, int, int}>
	 */
	public static function code(): iterable {
		yield 'one call' => array( "<?php\n\nadd_filter( 'a_hook', '__return_false' );\n", 0, 0, 3 );
		yield 'over two lines' => array( "<?php\nadd_filter(\n\t'a_hook',\n\t'__return_false'\n);\n", 0, 0, 3 );
		yield 'from a namespace' => array( "<?php\n\\add_filter( \"a_hook\", '__return_false' );\n", 0, 0, 2 );
		yield 'only a comment' => array( "<?php\n// add_filter( 'a_hook', 'x' );\n", 0, 0, 0 );
		yield 'only asked for' => array( "<?php\napply_filters( 'a_hook', true );\n", 0, 0, 0 );
		yield 'a longer name' => array( "<?php\nadd_filter( 'a_hook_for_user', 'x' );\n", 0, 0, 0 );
		yield 'two calls' => array( "<?php\nadd_filter( 'a_hook', 'x' );\nadd_filter( 'a_hook', 'y' );\n", 0, 0, 0 );
		yield 'two calls, one of them in the function that ran' => array( "<?php\nadd_filter( 'a_hook', 'x' );\nfunction f() {\n\tadd_filter( 'a_hook', 'y' );\n}\n", 3, 5, 4 );
		yield 'not PHP' => array( 'a_hook', 0, 0, 0 );
	}

	/**
	 * The line is found, or none is claimed.
	 *
	 * @dataProvider code
	 * @param string $code  Code.
	 * @param int    $from  First line of the function.
	 * @param int    $to    Last line.
	 * @param int    $found Line.
	 */
	public function test_finds_the_line( string $code, int $from, int $to, int $found ): void {
		$file = $this->folder . '/main.php';
		file_put_contents( $file, $code );
		$owner = array(
			'file'     => $file,
			'line'     => $from,
			'end'      => $to,
			'callback' => 'f',
		);
		self::assertSame( 0 === $found ? $from : $found, Registration_Line::of( $owner, 'a_hook' )['line'] );
	}

	/**
	 * The call may stand in another file of the same plugin.
	 */
	public function test_looks_into_the_whole_plugin(): void {
		file_put_contents( $this->folder . '/main.php', "<?php require 'other.php';" );
		file_put_contents( $this->folder . '/other.php', "<?php\n\nadd_filter( 'a_hook', 'x' );" );
		$found = Registration_Line::of(
			array(
				'file'     => $this->folder . '/main.php',
				'line'     => 0,
				'callback' => '',
			),
			'a_hook'
		);
		self::assertSame( array( $this->folder . '/other.php', 3 ), array( $found['file'], $found['line'] ) );
	}
}
