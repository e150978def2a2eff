<?php
/**
 * The block of rules that is WordPress's own.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

defined( 'ABSPATH' ) || exit;

/**
 * Lets WordPress write its block into an empty file elsewhere, so that not a byte of it is guessed.
 */
final class Own_Block {

	/**
	 * The block with its marker lines; null on a network of sites, where WordPress writes none, and where PHP has no
	 * temporary files.
	 */
	public static function text(): ?string {
		global $wp_rewrite;
		if ( is_multisite() ) {
			return null;
		}
		// PHP's own temporary file, outside the site, which is gone with this request in every ending.
		$handle = tmpfile();
		if ( false === $handle ) {
			return null;
		}
		$file = stream_get_meta_data( $handle )['uri'] ?? '';
		// As save_mod_rewrite_rules() does.
		$written = insert_with_markers( $file, 'WordPress', explode( "\n", $wp_rewrite->mod_rewrite_rules() ) );
		$text    = $written ? File_State::bytes( $file ) : null;
		return null === $text ? null : trim( $text, "\n" ) . "\n";
	}
}
