<?php
/**
 * Tests of which method WordPress obeys.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Sending\Effective_Method;

/**
 * By the table that TypeScript's twin and a real WordPress are held against too.
 */
final class EffectiveMethodTest extends TestCase {

	/**
	 * The table's rows by name.
	 *
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function disguises(): iterable {
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of this repository.
		$table = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/security/effective-method.json' ), true );
		foreach ( $table as $row ) {
			yield $row['name'] => array( $row );
		}
	}

	/**
	 * Each is seen through.
	 *
	 * @dataProvider disguises
	 * @param array<string, mixed> $row Row.
	 */
	public function test_knows_what_wordpress_obeys( array $row ): void {
		self::assertSame(
			array(
				'method' => $row['obeyed'],
				'safe'   => $row['safe'],
			),
			Effective_Method::of( $row['method'], $row['url'], $row['headers'] ?? array() )
		);
	}
}
