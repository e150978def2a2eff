<?php
/**
 * Tests of the database guard.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Sandbox\Database_Guard;

/**
 * What a read-only database lets through.
 */
final class DatabaseGuardTest extends TestCase {

	/**
	 * Statements that only read.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function reading(): iterable {
		yield 'select' => array( 'SELECT 1' );
		yield 'lower case after white space' => array( "\n\t select option_value from wp_options" );
		yield 'in parentheses' => array( '(SELECT 1) UNION (SELECT 2)' );
		yield 'after comments' => array( "/* who */ -- what\n# why\nSELECT 1" );
		yield 'show' => array( 'SHOW FULL COLUMNS FROM `wp_options`' );
		yield 'describe' => array( 'DESCRIBE wp_options;' );
		yield 'explain' => array( 'EXPLAIN SELECT 1' );
		yield 'charset of the connection' => array( 'SET NAMES utf8mb4' );
		yield 'mode of the session' => array( "SET SESSION sql_mode='ANSI'" );
		yield 'a value that names a writing word' => array( "SELECT * FROM wp_posts WHERE post_title = 'DELETE FROM'" );
	}

	/**
	 * Statements that may write.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function writing(): iterable {
		foreach ( array( 'INSERT', 'UPDATE', 'DELETE', 'REPLACE', 'CREATE', 'ALTER', 'DROP', 'TRUNCATE', 'RENAME', 'CALL', 'DO', 'LOCK', 'LOAD', 'ANALYZE', 'OPTIMIZE', 'START', 'COMMIT', 'HANDLER', 'GRANT' ) as $word ) {
			yield $word => array( $word . ' x' );
		}
		yield 'update behind a common table expression' => array( 'WITH x AS (SELECT 1) UPDATE wp_options SET a = 1' );
		yield 'executable comment' => array( '/*!50000 DELETE FROM wp_options */' );
		yield 'executable comment behind another' => array( '/* x */ /*! DELETE FROM wp_options */' );
		yield 'file' => array( "SELECT 1 INTO OUTFILE '/tmp/x'" );
		yield 'setting of the whole server' => array( 'SET GLOBAL read_only = 1' );
		yield 'password' => array( "SET PASSWORD = 'x'" );
		yield 'a word that only begins like a reading one' => array( 'SELECTED x' );
		yield 'comment without an end' => array( '/* SELECT 1' );
	}

	/**
	 * Reading passes unchanged.
	 *
	 * @dataProvider reading
	 * @param string $query SQL.
	 */
	public function test_lets_reading_through( string $query ): void {
		self::assertSame( $query, Database_Guard::filter_query( $query ) );
	}

	/**
	 * Everything else is emptied and counted.
	 *
	 * @dataProvider writing
	 * @param string $query SQL.
	 */
	public function test_refuses_and_counts_the_rest( string $query ): void {
		$before = Database_Guard::refused();
		self::assertSame( '', Database_Guard::filter_query( $query ) );
		self::assertSame( $before + 1, Database_Guard::refused() );
	}
}
