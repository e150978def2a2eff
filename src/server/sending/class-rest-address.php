<?php
/**
 * Addresses of this site's REST API.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

defined( 'ABSPATH' ) || exit;

/**
 * Tells whether an address is one that this site's WordPress takes for REST, by the two forms that core knows
 * (`rest_api_register_rewrites()`, and `rest_route` on the front page).
 */
final class Rest_Address {

	/**
	 * Whether an address is one of this site's REST API.
	 *
	 * @param string $url Absolute address.
	 */
	public static function is_one( string $url ): bool {
		$parts = wp_parse_url( $url );
		if ( ! is_array( $parts ) || ! isset( $parts['host'] ) ) {
			return false;
		}
		$path = rawurldecode( $parts['path'] ?? '/' );
		if ( preg_match( '#(?:^|/)\.\.?(?:/|$)|[\x00-\x1f\x7f\\\\]#', $path ) ) {
			return false;
		}
		parse_str( $parts['query'] ?? '', $query );
		foreach ( array( home_url(), site_url() ) as $own ) {
			$base = rtrim( (string) wp_parse_url( $own, PHP_URL_PATH ), '/' );
			if ( isset( $query['rest_route'] ) ) {
				// On another path it would be one that another part of the site may answer.
				$fits = is_string( $query['rest_route'] ) && 0 === strpos( $query['rest_route'], '/' )
					&& in_array( $path, array( $base, $base . '/', $base . '/index.php' ), true );
			} else {
				$fits = 1 === preg_match( '#^' . preg_quote( $base, '#' ) . '(?:/index\.php)?/' . preg_quote( rest_get_url_prefix(), '#' ) . '(?:/|$)#', $path );
			}
			if ( $fits ) {
				return true;
			}
		}
		return false;
	}
}
