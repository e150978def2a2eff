<?php
/**
 * Tests of where in wp-config.php the constants of cookies are found.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Credentials\Cookie_Constants;

/**
 * Code as people write it.
 */
final class CookieConstantsTest extends TestCase {

	/**
	 * The line of each that is defined; what is commented out, asked for or in a text is not.
	 */
	public function test_finds_definitions_only(): void {
		$code = <<<'CODE'
<?php
// define( 'COOKIEPATH', '/' );
/* define( 'SITECOOKIEPATH', '/' ); */
define('COOKIEHASH','one');
\DEFINE(
	"COOKIE_DOMAIN",
	'.example.org'
);
defined( 'ADMIN_COOKIE_PATH' ) || print "define( 'ADMIN_COOKIE_PATH', '/' );";
define( 'COOKIEHASH', 'two' );
define( 'DB_NAME', 'site' );
CODE;
		self::assertSame(
			array(
				'COOKIEHASH'    => 4,
				'COOKIE_DOMAIN' => 5,
			),
			Cookie_Constants::lines_in( $code )
		);
	}

	/**
	 * Nothing to read is nothing found.
	 */
	public function test_takes_what_is_broken(): void {
		self::assertSame( array(), Cookie_Constants::lines_in( '' ) );
		self::assertSame( array(), Cookie_Constants::lines_in( '<?php define(' ) );
	}
}
