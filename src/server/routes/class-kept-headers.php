<?php
/**
 * The answer's headers, whatever foreign code sets.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Routes;

defined( 'ABSPATH' ) || exit;

/**
 * What code sets that we run would go to whoever asked us, who need not be the one it was made for: a login cookie above all.
 */
final class Kept_Headers {

	/**
	 * The headers before foreign code ran, a line each; null before any did.
	 *
	 * @var string[]|null
	 */
	private static $kept = null;

	/**
	 * Takes them down. No cookie is added from here on, also not while the request shuts down or where the answer leaves sooner.
	 */
	public static function from_here(): void {
		self::$kept = headers_list();
		self::have_the_last_word();
	}

	/**
	 * PHP keeps one such callback: whoever comes last is asked.
	 */
	private static function have_the_last_word(): void {
		header_register_callback( static fn() => self::put_back( 'Set-Cookie' ) );
	}

	/**
	 * Puts them back.
	 *
	 * @param string $name Those of this name; empty for all.
	 */
	public static function put_back( string $name = '' ): void {
		$kept = self::$kept;
		if ( null === $kept || headers_sent() ) {
			return;
		}
		if ( '' === $name ) {
			// The code may have put one of its own in the place of ours.
			self::have_the_last_word();
		}
		'' === $name ? header_remove() : header_remove( $name );
		foreach ( $kept as $line ) {
			if ( '' === $name || 0 === stripos( $line, $name . ':' ) ) {
				header( $line, false );
			}
		}
	}
}
