<?php
/**
 * Action `ws401_htaccess_read`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions\Htaccess;

use WhoSaid401\Htaccess\File_State;
use WhoSaid401\Htaccess\Folder_Path;
use WhoSaid401\Htaccess\Own_Block;
use WhoSaid401\Htaccess\Places;
use WhoSaid401\Htaccess\Prepend_Lines;
use WhoSaid401\Htaccess\Scratch_List;

defined( 'ABSPATH' ) || exit;

/**
 * Reads every .htaccess on the way to WordPress.
 */
final class Read extends Htaccess_Action {

	/**
	 * Reads them.
	 *
	 * @return array<string, mixed> Shape: `HtaccessRead` in src/transport/htaccess/schemas.ts.
	 */
	protected function work(): array {
		Scratch_List::sweep();
		$paths  = self::texts( 'paths' );
		$places = Places::on_the_way_to( $paths );
		$block  = Own_Block::text();
		$files  = array();
		$above  = Places::above_document_root();
		$hidden = array_filter( $above, static fn( $folder ) => ! Places::is_in_reach( $folder ) );
		foreach ( array_diff_key( $above, $hidden ) as $directory => $folder ) {
			$file = File_State::collect( (string) $directory, $folder );
			if ( $file['exists'] ) {
				$files[] = 'leads-out' === $file['obstacle'] ? $file : array( 'obstacle' => 'outside' ) + $file;
			}
		}
		foreach ( $places as $directory => $folder ) {
			$files[] = File_State::collect( (string) $directory, $folder );
		}
		return array(
			'files'          => $files,
			'hiddenFolders'  => array_values( $hidden ),
			'sapi'           => PHP_SAPI,
			'documentRoot'   => File_State::document_root(),
			'homePath'       => Folder_Path::path_of( (string) get_option( 'home' ) ),
			'wordpressPath'  => Folder_Path::path_of( (string) get_option( 'siteurl' ) ),
			'wordpressBlock' => null === $block ? null : base64_encode( $block ),
			'kinds'          => (object) Places::kinds( $paths ),
			'passwordFiles'  => self::password_files( $files, self::texts( 'passwordFiles' ) ),
			'prepends'       => Prepend_Lines::find( $places ),
			'cookieNames'    => self::cookie_names(),
		);
	}

	/**
	 * Names of the cookies that this browser sends to wp-admin. PHP's own list has some of them changed.
	 *
	 * @return string[]
	 */
	private static function cookie_names(): array {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only the names, which leave as JSON.
		$header = isset( $_SERVER['HTTP_COOKIE'] ) ? (string) wp_unslash( $_SERVER['HTTP_COOKIE'] ) : '';
		$names  = array_map( static fn( $pair ) => trim( explode( '=', $pair, 2 )[0] ), explode( ';', $header ) );
		return array_values( array_unique( array_filter( $names, static fn( $name ) => 1 === preg_match( '/^[!-~]{1,100}\z/', $name ) ) ) );
	}

	/**
	 * Which of the password files are there, as far as they are named in what was just read: of any other path nothing is told.
	 *
	 * @param array<int, array<string, mixed>> $files What was read.
	 * @param string[]                         $paths What is asked for.
	 * @return array<int, array{path: string, exists: bool|null, readable: bool|null}>
	 */
	private static function password_files( array $files, array $paths ): array {
		$named = array();
		foreach ( $files as $file ) {
			$text = str_replace( array( "\\\r\n", "\\\n" ), ' ', (string) base64_decode( (string) $file['bytes'], true ) );
			preg_match_all( '/^[ \t]*AuthUserFile[ \t]+(?:"([^"\r\n]*)"|\'([^\'\r\n]*)\'|(\S+))/mi', $text, $matches, PREG_SET_ORDER );
			foreach ( $matches as $match ) {
				$named[ (string) end( $match ) ] = true;
			}
		}
		return array_map(
			static fn( $path ) => isset( $named[ $path ] ) ? self::password_file( $path ) : array(
				'path'     => $path,
				'exists'   => null,
				'readable' => null,
			),
			$paths
		);
	}

	/**
	 * Whether a password file is there. It is never opened.
	 *
	 * @param string $path As AuthUserFile names it; one that is not absolute is below a folder only the web server knows.
	 * @return array{path: string, exists: bool|null, readable: bool|null}
	 */
	private static function password_file( string $path ): array {
		// phpcs:disable WordPress.PHP.NoSilencedErrors -- A path outside open_basedir gives a warning.
		$may_look = 1 === preg_match( '#^(/|[a-z]:[/\\\\])#i', $path ) && false === strpos( $path, "\0" ) && ( '' === (string) ini_get( 'open_basedir' ) || @file_exists( $path ) );
		return array(
			'path'     => $path,
			'exists'   => $may_look ? @file_exists( $path ) : null,
			'readable' => $may_look ? @is_readable( $path ) : null,
		);
		// phpcs:enable
	}
}
