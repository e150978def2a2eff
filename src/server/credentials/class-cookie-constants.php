<?php
/**
 * The constants that name login cookies and say where they go, as far as somebody set them by hand.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Sandbox\Local_File;

defined( 'ABSPATH' ) || exit;

/**
 * Compares them with what WordPress would set itself (wp_cookie_constants()), and looks them up in wp-config.php.
 */
final class Cookie_Constants {

	const NAMES = array(
		'COOKIEHASH',
		'COOKIE_DOMAIN',
		'COOKIEPATH',
		'SITECOOKIEPATH',
		'ADMIN_COOKIE_PATH',
		'AUTH_COOKIE',
		'SECURE_AUTH_COOKIE',
		'LOGGED_IN_COOKIE',
	);

	/**
	 * Those that differ from WordPress's own; a network has other values of its own, so there only those in wp-config.php count.
	 *
	 * @return array<int, array{name: string, value: string, file: string, line: int}>
	 */
	public static function by_hand(): array {
		$usual = self::usual();
		$file  = self::config_file();
		$lines = self::lines_in( Local_File::read( $file ) );
		$found = array();
		foreach ( self::NAMES as $name ) {
			// COOKIE_DOMAIN is false, or an empty text, where cookies belong to the host itself.
			$value = defined( $name ) ? (string) constant( $name ) : '';
			$line  = $lines[ $name ] ?? 0;
			if ( ! defined( $name ) || $value === $usual[ $name ] || ( is_multisite() && 0 === $line ) ) {
				continue;
			}
			$found[] = array(
				'name'  => $name,
				'value' => self::shown( $name, $value ),
				'file'  => 0 === $line ? '' : basename( $file ),
				'line'  => $line,
			);
		}
		return $found;
	}

	/**
	 * On which line of some PHP code each of the constants is defined. Comments are none.
	 *
	 * @param string $code PHP.
	 * @return array<string, int>
	 */
	public static function lines_in( string $code ): array {
		if ( ! function_exists( 'token_get_all' ) ) {
			return array();
		}
		$lines  = array();
		$tokens = array_values(
			array_filter(
				token_get_all( $code ),
				static fn( $token ) => ! is_array( $token ) || ! in_array( $token[0], array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ), true )
			)
		);
		foreach ( $tokens as $index => $token ) {
			$opens = '(' === ( $tokens[ $index + 1 ] ?? '' );
			$named = $tokens[ $index + 2 ] ?? '';
			if ( ! is_array( $token ) || 'define' !== strtolower( ltrim( $token[1], '\\' ) ) || ! $opens || ! is_array( $named ) ) {
				continue;
			}
			$name = trim( $named[1], '\'"' );
			if ( in_array( $name, self::NAMES, true ) ) {
				// The first one counts: PHP ignores those after it.
				$lines[ $name ] = $lines[ $name ] ?? $token[2];
			}
		}
		return $lines;
	}

	/**
	 * What WordPress sets on a single site.
	 *
	 * @return array<string, string>
	 */
	private static function usual(): array {
		$siteurl = (string) get_site_option( 'siteurl' );
		$hash    = '' === $siteurl ? '' : md5( $siteurl );
		$folder  = self::folder_of( get_option( 'siteurl' ) );
		// Names follow the hash, whoever set that.
		$own = defined( 'COOKIEHASH' ) ? (string) COOKIEHASH : $hash;
		return array(
			'COOKIEHASH'         => $hash,
			'COOKIE_DOMAIN'      => '',
			'COOKIEPATH'         => self::folder_of( get_option( 'home' ) ),
			'SITECOOKIEPATH'     => $folder,
			'ADMIN_COOKIE_PATH'  => ( defined( 'SITECOOKIEPATH' ) ? (string) SITECOOKIEPATH : $folder ) . 'wp-admin',
			'AUTH_COOKIE'        => 'wordpress_' . $own,
			'SECURE_AUTH_COOKIE' => 'wordpress_sec_' . $own,
			'LOGGED_IN_COOKIE'   => 'wordpress_logged_in_' . $own,
		);
	}

	/**
	 * The folder of an address, as wp_cookie_constants() cuts it out.
	 *
	 * @param mixed $address URL.
	 */
	private static function folder_of( $address ): string {
		return (string) preg_replace( '|https?://[^/]+|i', '', ( is_string( $address ) ? $address : '' ) . '/' );
	}

	/**
	 * Domains and folders as they are. A name is shown by its beginning: cookies are found by it.
	 *
	 * @param string $name  Of the constant.
	 * @param string $value Its value.
	 */
	private static function shown( string $name, string $value ): string {
		$is_name = 'COOKIEHASH' === $name || '_COOKIE' === substr( $name, -7 );
		return $is_name && strlen( $value ) > 4 ? substr( $value, 0, 4 ) . '…' : $value;
	}

	/**
	 * The wp-config.php that WordPress loads (wp-load.php looks in these two places); empty when it cannot be read.
	 */
	private static function config_file(): string {
		$here  = ABSPATH . 'wp-config.php';
		$above = dirname( ABSPATH ) . '/wp-config.php';
		$file  = file_exists( $here ) || file_exists( dirname( ABSPATH ) . '/wp-settings.php' ) ? $here : $above;
		return is_readable( $file ) ? $file : '';
	}
}
