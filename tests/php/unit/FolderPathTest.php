<?php
/**
 * Tests of the paths that folders have in URLs.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Htaccess\Folder_Path;

/**
 * Decoded, with slashes at both ends.
 */
final class FolderPathTest extends TestCase {

	/**
	 * From an address to a path, and back.
	 */
	public function test_reads_and_makes_addresses(): void {
		$this->assertSame( '/', Folder_Path::path_of( 'https://example.org' ) );
		$this->assertSame( '/ein blog/', Folder_Path::path_of( 'https://example.org/ein%20blog?x=1' ) );
		$this->assertSame( 'https://example.org/ein%20blog/', Folder_Path::url( '/ein blog/' ) );
	}

	/**
	 * Every folder on the way, and no more than 32 of them.
	 */
	public function test_lists_the_folders_above_a_path(): void {
		$this->assertSame( array( '/' ), Folder_Path::folders_of( '/' ) );
		$this->assertSame( array( '/', '/a/', '/a/b/' ), Folder_Path::folders_of( '//a/b' ) );
		$this->assertCount( 32, Folder_Path::folders_of( str_repeat( '/a', 50 ) ) );
	}

	/**
	 * The document root first, a folder before those in it.
	 */
	public function test_orders_folders(): void {
		$paths = array( '/b/', '/a/b/', '/', '/a/' );
		usort( $paths, array( Folder_Path::class, 'compare' ) );
		$this->assertSame( array( '/', '/a/', '/b/', '/a/b/' ), $paths );
	}
}
