<?php
/**
 * Tests of the names of backups.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Htaccess\Backup_Name;

/**
 * Which names are ours.
 */
final class BackupNameTest extends TestCase {

	const ID     = '0123456789abcdef';
	const SHA256 = '916f0027a575074ce72a331777c3478d6513f786a591bd892da1a577bf2335f9';

	/**
	 * The name is the one that src/transport/htaccess/change-names.test.ts expects as well.
	 */
	public function test_is_the_name_that_the_page_shows(): void {
		self::assertSame( '.htaccess.ws401-0123456789abcdef-916f0027a575074c', Backup_Name::of( self::ID, self::SHA256 ) );
	}

	/**
	 * It tells whether the file is still what was written.
	 */
	public function test_knows_what_was_written(): void {
		$name = Backup_Name::of( self::ID, self::SHA256 );
		self::assertTrue( Backup_Name::is_one( $name ) );
		self::assertTrue( Backup_Name::belongs_to( $name, self::SHA256 ) );
		self::assertFalse( Backup_Name::belongs_to( $name, strrev( self::SHA256 ) ) );
		self::assertFalse( Backup_Name::belongs_to( $name, '' ) );
	}

	/**
	 * Names that are not ours, or not of a backup.
	 *
	 * @return iterable<array{string}>
	 */
	public static function others(): iterable {
		foreach ( array( '.htaccess', '.htaccess.bak', '.htaccess.ws401-' . self::ID . '-new', '.htaccess.ws401-' . self::ID . '-meanwhile', '../.htaccess.ws401-' . self::ID . '-916f0027a575074c', '.htaccess.ws401-' . self::ID . "-916f0027a575074c\n" ) as $name ) {
			yield array( $name );
		}
	}

	/**
	 * None of them is touched.
	 *
	 * @dataProvider others
	 * @param string $name A name.
	 */
	public function test_leaves_other_files_alone( string $name ): void {
		self::assertFalse( Backup_Name::is_one( $name ) );
		self::assertFalse( Backup_Name::belongs_to( $name, self::SHA256 ) );
	}
}
