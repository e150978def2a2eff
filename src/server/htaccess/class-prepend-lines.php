<?php
/**
 * Lines by which PHP runs a file before WordPress.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

defined( 'ABSPATH' ) || exit;

/**
 * Looks for `auto_prepend_file` in PHP's own files of a folder. Nothing else in them is shown.
 */
final class Prepend_Lines {

	/**
	 * Finds them.
	 *
	 * @param array<string, string> $places Folders by URL path.
	 * @return array<int, array{directory: string, name: string, line: int, value: string}>
	 */
	public static function find( array $places ): array {
		$found = array();
		foreach ( $places as $directory => $folder ) {
			foreach ( array( '.user.ini', 'php.ini' ) as $name ) {
				foreach ( explode( "\n", (string) File_State::bytes( $folder . $name ) ) as $index => $line ) {
					if ( preg_match( '/^\s*auto_prepend_file\s*=\s*(.*?)\s*$/i', $line, $match ) ) {
						$found[] = array(
							'directory' => $directory,
							'name'      => $name,
							'line'      => $index + 1,
							'value'     => trim( $match[1], "\"'" ),
						);
					}
				}
			}
		}
		return $found;
	}
}
