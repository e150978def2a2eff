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
	 * The block with its marker lines; on a network of sites, where WordPress writes none, what its setup page says. Null
	 * where PHP has no temporary files.
	 */
	public static function text(): ?string {
		global $wp_rewrite;
		if ( is_multisite() ) {
			return "# BEGIN WordPress\n" . self::network_rules() . "# END WordPress\n";
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

	/**
	 * What network_step2() in wp-admin/includes/network.php shows for .htaccess. It prints a whole page, may ask
	 * wordpress.org for keys on the way, and cannot be asked for this alone.
	 */
	private static function network_rules(): string {
		$main       = get_main_site_id();
		$base       = trailingslashit( (string) wp_parse_url( get_home_url( $main ), PHP_URL_PATH ) );
		$wordpress  = trailingslashit( (string) wp_parse_url( get_site_url( $main ), PHP_URL_PATH ) );
		$folder     = 0 === strpos( $wordpress, $base ) ? substr( $wordpress, strlen( $base ) ) : '';
		$subfolders = ! is_subdomain_install();
		$any_site   = $subfolders ? '([_0-9a-zA-Z-]+/)?' : '';
		$site       = $subfolders ? '$1' : '';
		$rest       = $subfolders ? '$2' : '$1';
		$uploads    = get_site_option( 'ms_files_rewriting' )
			? array( "RewriteRule ^{$any_site}files/(.+) {$folder}wp-includes/ms-files.php?file={$rest} [L]" )
			: array();
		$rules      = array_merge(
			array(
				'RewriteEngine On',
				'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
				"RewriteBase {$base}",
				'RewriteRule ^index\.php$ - [L]',
			),
			$uploads,
			array(
				"RewriteRule ^{$any_site}wp-admin$ {$site}wp-admin/ [R=301,L]",
				'RewriteCond %{REQUEST_FILENAME} -f [OR]',
				'RewriteCond %{REQUEST_FILENAME} -d',
				'RewriteRule ^ - [L]',
				"RewriteRule ^{$any_site}(wp-(content|admin|includes).*) {$folder}{$rest} [L]",
				"RewriteRule ^{$any_site}(.*\.php)$ {$folder}{$rest} [L]",
				'RewriteRule . index.php [L]',
			)
		);
		return implode( "\n", $rules ) . "\n";
	}
}
