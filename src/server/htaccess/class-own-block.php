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
	 * The block with its marker lines; null on a network of sites, where WordPress writes none.
	 */
	public static function text(): ?string {
		global $wp_rewrite;
		if ( is_multisite() ) {
			return null;
		}
		$file = wp_tempnam( 'ws401-htaccess' );
		try {
			// As save_mod_rewrite_rules() does.
			$written = insert_with_markers( $file, 'WordPress', explode( "\n", $wp_rewrite->mod_rewrite_rules() ) );
			$text    = $written ? File_State::bytes( $file ) : null;
			return null === $text ? null : trim( $text, "\n" ) . "\n";
		} finally {
			wp_delete_file( $file );
		}
	}
}
