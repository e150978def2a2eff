<?php
/**
 * Where the REST API is asked.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

defined( 'ABSPATH' ) || exit;

/**
 * The beginning of this site's REST addresses, at the host where WordPress is for certain.
 */
final class Rest_Root {

	/**
	 * `rest_url()`, unless that is on another host than siteurl, as `home` is where a front end of its own shows the pages: then the same
	 * API as WordPress answers it at siteurl.
	 */
	public static function address(): string {
		$told = rest_url();
		if ( Site_Origins::contains( $told ) ) {
			return $told;
		}
		$paths = array_map( static fn( $address ) => rtrim( (string) wp_parse_url( $address, PHP_URL_PATH ), '/' ), array( home_url(), site_url() ) );
		return $paths[0] === $paths[1]
			? Site_Origins::origin( site_url() ) . (string) preg_replace( '~^[a-z]+://[^/?#]*~i', '', $told )
			: site_url( '/index.php?rest_route=/' );
	}
}
