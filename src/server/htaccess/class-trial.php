<?php
/**
 * Trying a text before it goes into the file.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Puts a text into a scratch folder beside the file it is meant for: a text that the server fails on fails there, not on the site.
 */
final class Trial {

	/**
	 * Every Apache has this section and refuses it without an argument, so that it shows whether the file is read at all.
	 */
	private const BROKEN = "<Files>\n</Files>\n";

	/**
	 * Tries it.
	 *
	 * @param string $directory URL path of the folder.
	 * @param string $bytes     The text.
	 * @throws Refusal When the server fails on it, or cannot be asked.
	 */
	public static function pass( string $directory, string $bytes ): void {
		$scratch = new Scratch( $directory, false );
		try {
			list( $control, $broken, $candidate ) = $scratch->ask(
				array(
					'control'   => '',
					'broken'    => self::BROKEN,
					'candidate' => $bytes,
				)
			);
		} finally {
			$scratch->remove();
		}
		if ( null === $control['status'] || null === $broken['status'] || null === $candidate['status'] || $control['status'] >= 500 ) {
			/* translators: %s: reason, or an HTTP status. */
			Refusal::raise( 'ws401_htaccess_untried', sprintf( __( 'The new text could not be tried out beside the file, so it was not written. (%s)', 'who-said-401' ), self::reason( array( $control, $broken, $candidate ) ) ), 409 );
		}
		if ( $candidate['status'] >= 500 ) {
			/* translators: %d: HTTP status, such as 500. */
			Refusal::raise( 'ws401_htaccess_rejected', sprintf( __( 'The web server answers %d with the new text, tried out beside the file: nothing was changed.', 'who-said-401' ), $candidate['status'] ), 409 );
		}
		// LiteSpeed passes over mistakes.
		if ( $broken['status'] < 500 && ! self::is_litespeed() ) {
			Refusal::raise( 'ws401_htaccess_ignored', __( 'The web server does not read .htaccess files in this folder, so a change would have no effect: nothing was changed.', 'who-said-401' ), 409 );
		}
	}

	/**
	 * Why there was no answer to rely on.
	 *
	 * @param array<int, array<string, mixed>> $answers Answers.
	 */
	private static function reason( array $answers ): string {
		foreach ( $answers as $answer ) {
			if ( '' !== $answer['failure'] ) {
				return $answer['failure'];
			}
		}
		return (string) $answers[0]['status'];
	}

	/**
	 * Whether the web server is LiteSpeed.
	 */
	private static function is_litespeed(): bool {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only looked at.
		return 'litespeed' === PHP_SAPI || false !== stripos( isset( $_SERVER['SERVER_SOFTWARE'] ) ? (string) wp_unslash( $_SERVER['SERVER_SOFTWARE'] ) : '', 'LiteSpeed' );
	}
}
