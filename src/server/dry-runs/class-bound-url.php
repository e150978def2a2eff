<?php
/**
 * The part of an address that a signed token is bound to.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Dry_Runs;

defined( 'ABSPATH' ) || exit;

/**
 * Writes the same request in the same way, whichever side it is seen from.
 */
final class Bound_Url {

	/**
	 * Path and query, decoded and in a fixed order.
	 *
	 * The host is left out (a proxy may change it), and so are the arguments that we add ourselves.
	 *
	 * @param string $url Absolute address, or path and query.
	 */
	public static function of( string $url ): string {
		// A leading double slash would be read as a host.
		$parts = wp_parse_url( (string) preg_replace( '#^/{2,}#', '/', $url ) );
		parse_str( is_array( $parts ) && isset( $parts['query'] ) ? $parts['query'] : '', $query );
		unset( $query['ws401_probe'], $query['ws401_run'], $query[ Dry_Run::ARGUMENT ], $query['_method'] );
		ksort( $query );
		$path = is_array( $parts ) && isset( $parts['path'] ) ? $parts['path'] : '/';
		return rawurldecode( $path ) . '?' . http_build_query( $query );
	}
}
