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

	/**
	 * The rows that PHP reads the same way whatever it is set to. What settings change is held against a real WordPress.
	 *
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function arrivals(): iterable {
		foreach ( self::disguises() as $name => list( $row ) ) {
			if ( empty( $row['limit'] ) && empty( $row['separator'] ) ) {
				yield $name => array( $row );
			}
		}
	}

	/**
	 * What has arrived is read as WordPress reads it.
	 *
	 * @dataProvider arrivals
	 * @param array<string, mixed> $row Row.
	 */
	public function test_reads_what_has_arrived( array $row ): void {
		$before = array( $GLOBALS['_GET'], $_SERVER );
		parse_str( explode( '?', explode( '#', $row['url'] )[0], 2 )[1] ?? '', $query );
		try {
			$GLOBALS['_GET']           = $query;
			$_SERVER['REQUEST_METHOD'] = $row['method'];
			foreach ( $row['headers'] ?? array() as $name => $value ) {
				$_SERVER[ 'HTTP_' . strtoupper( str_replace( '-', '_', $name ) ) ] = $value;
			}
			$method = Effective_Method::of_this_request();
		} finally {
			list( $GLOBALS['_GET'], $_SERVER ) = $before;
		}
		if ( null === $row['obeyed'] ) {
			self::assertDoesNotMatchRegularExpression( '/^[A-Z][A-Z-]*\z/', $method );
		} else {
			self::assertSame( $row['obeyed'], $method );
		}
	}
}
