<?php
/**
 * Code that checks the passwords of apps besides WordPress.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\Facts\Hook_Facts;
use WhoSaid401\Sandbox\Local_File;

defined( 'ABSPATH' ) || exit;

/**
 * Finds it by what it says itself: a function on the hook that settles who asks, which reads the password of the header Authorization and
 * has it checked as a password. It points; nothing is called.
 */
final class Password_Readers {

	/**
	 * Lines of a function that are read.
	 */
	private const MOST_LINES = 60;

	/**
	 * The first of them.
	 *
	 * @return array<string, mixed>|null As `Hook_Facts` has it; null where there is none.
	 */
	public static function first(): ?array {
		foreach ( Hook_Facts::collect() as $callback ) {
			if ( 'determine_current_user' !== $callback['hook'] || 'core' === $callback['component']['kind'] || '' === $callback['file'] ) {
				continue;
			}
			$body = self::body( path_is_absolute( $callback['file'] ) ? $callback['file'] : ABSPATH . $callback['file'], $callback['line'] );
			if ( false !== strpos( $body, 'PHP_AUTH_PW' ) && 1 === preg_match( '/\bwp_(?:authenticate|check_password|signon)\s*\(/', $body ) ) {
				return $callback;
			}
		}
		return null;
	}

	/**
	 * The first code that is asked about a password that is right.
	 *
	 * @return array<string, mixed>|null As `Hook_Facts` has it; null where there is none.
	 */
	public static function condition(): ?array {
		foreach ( Hook_Facts::collect() as $callback ) {
			if ( 'wp_authenticate_application_password_errors' === $callback['hook'] && ! $callback['stock'] ) {
				return $callback;
			}
		}
		return null;
	}

	/**
	 * What stands in a function, up to the next one.
	 *
	 * @param string $file Absolute path.
	 * @param int    $line Its first line.
	 */
	private static function body( string $file, int $line ): string {
		$lines = array_slice( explode( "\n", Local_File::read( $file ) ), max( 0, $line - 1 ), self::MOST_LINES );
		foreach ( $lines as $at => $text ) {
			if ( 0 < $at && 1 === preg_match( '/^\s*(?:(?:public|protected|private|static|final|abstract)\s+)*function\s+&?\w/', $text ) ) {
				return implode( "\n", array_slice( $lines, 0, $at ) );
			}
		}
		return implode( "\n", $lines );
	}
}
