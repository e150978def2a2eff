<?php
/**
 * Answers that are nobody else's.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps the answer to a request of ours out of every cache: a visitor must never be served it.
 */
final class No_Cache {

	/**
	 * Tells page caches inside WordPress, which read this constant, and everything in front of it.
	 */
	public static function promise(): void {
		defined( 'DONOTCACHEPAGE' ) || define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Read by page caches.
		header_register_callback( array( self::class, 'send_headers' ) );
	}

	/**
	 * Sends the headers. Many caches are set to ignore `Cache-Control`, each in favour of another one: nginx obeys
	 * `X-Accel-Expires` and stores nothing under `Vary: *` (ngx_http_upstream), Varnish and CDNs go by `Surrogate-Control`
	 * or `CDN-Cache-Control` (RFC 9213), LiteSpeed by its own.
	 */
	public static function send_headers(): void {
		foreach ( array( 'ETag', 'Last-Modified', 'Expires', 'Pragma' ) as $name ) {
			header_remove( $name );
		}
		header( 'Cache-Control: no-store, private' );
		header( 'CDN-Cache-Control: no-store' );
		header( 'Surrogate-Control: no-store' );
		header( 'X-Accel-Expires: 0' );
		header( 'X-LiteSpeed-Cache-Control: no-cache' );
		header( 'Vary: *' );
	}
}
