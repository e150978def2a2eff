<?php
/**
 * What an address of the site is.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

defined( 'ABSPATH' ) || exit;

/**
 * Knows the addresses that a diagnosis has to ask. The server's own address opens doors that are closed to everybody else
 * (`Require ip 127.0.0.1`), so it asks nothing but these.
 */
final class Address_Kind {

	const REST    = 'rest';
	const AJAX    = 'ajax';
	const PAGE    = 'page';
	const SCRATCH = 'scratch';
	const OTHER   = 'other';

	/**
	 * What an address is, whatever host it is on.
	 *
	 * @param string $url Absolute address.
	 */
	public static function of( string $url ): string {
		$parts = explode( '?', (string) preg_replace( '~^[a-z]+://[^/?#]*|#.*$~is', '', $url ), 2 );
		$path  = '' === $parts[0] ? '/' : $parts[0];
		parse_str( $parts[1] ?? '', $query );
		if ( 1 === preg_match( '#^/(?:[\w.~-]+/)*ws401-scratch-[0-9a-f]{16}/[\w-]+/marker\z#', $path ) && false === strpos( $path, '/../' ) ) {
			return self::has_only_ours( $query ) ? self::SCRATCH : self::OTHER;
		}
		if ( self::is_behind_a_door( $path ) ) {
			return self::kind_of_door( $path, $query );
		}
		$fronts = self::front_paths();
		$routes = Effective_Method::routes_in( $parts[1] ?? '' );
		if ( array() !== $routes ) {
			return array( 'rest_route' => 1 ) === $routes && in_array( $path, $fronts, true ) ? self::REST : self::OTHER;
		}
		$prefix = rtrim( rest_get_url_prefix(), '/' );
		foreach ( $fronts as $front ) {
			$root = rtrim( $front, '/' ) . '/' . $prefix;
			if ( $path === $root || 0 === strpos( $path, $root . '/' ) ) {
				return self::REST;
			}
		}
		return self::is_page( $path, $query, $fronts ) ? self::PAGE : self::OTHER;
	}

	/**
	 * Whether this is the front page, or the feed of the newest posts.
	 *
	 * @param string       $path   Path.
	 * @param array<mixed> $query  Arguments.
	 * @param string[]     $fronts Paths of the front page.
	 */
	private static function is_page( string $path, array $query, array $fronts ): bool {
		$is_front = in_array( $path, $fronts, true );
		if ( $is_front && 'rss2' === ( $query['feed'] ?? null ) ) {
			unset( $query['feed'] );
		}
		$is_feed = 1 === preg_match( '#^(.*/)feed/\z#', $path, $above ) && in_array( preg_replace( '#(?<=/index\.php)/\z#', '', $above[1] ), $fronts, true );
		return ( $is_front || $is_feed ) && self::has_only_ours( $query );
	}

	/**
	 * Whether something else than WordPress's front controller answers a path: a file of its own, or a folder that is no part of the
	 * pages. Web servers tidy a path up after decoding it.
	 *
	 * @param string $path Path.
	 */
	private static function is_behind_a_door( string $path ): bool {
		for ( $times = 0; $times < 3; $times++ ) {
			foreach ( (array) preg_split( '#[/\\\\\0;]#', $path ) as $part ) {
				if ( '..' === $part || preg_match( '/^(?:wp-admin|wp-content|wp-includes|(?!index\.php\z).*\.ph(?:p\d?|tml|ar))\z/i', (string) $part ) ) {
					return true;
				}
			}
			$path = rawurldecode( $path );
		}
		return false;
	}

	/**
	 * The doors that a diagnosis knocks at, each with nothing but arguments of ours.
	 *
	 * @param string       $path  Path.
	 * @param array<mixed> $query Arguments.
	 */
	private static function kind_of_door( string $path, array $query ): string {
		$root = rtrim( (string) wp_parse_url( site_url(), PHP_URL_PATH ), '/' );
		if ( $root . '/wp-admin/admin-ajax.php' === $path ) {
			$is_ours = in_array( $query['action'] ?? '', array( '', 'ws401_echo' ), true );
			return $is_ours && self::has_only_ours( array_diff_key( $query, array_flip( array( 'action', 'ticket' ) ) ) ) ? self::AJAX : self::OTHER;
		}
		return in_array( $path, array( $root . '/wp-login.php', $root . '/xmlrpc.php' ), true ) && self::has_only_ours( $query ) ? self::PAGE : self::OTHER;
	}

	/**
	 * Paths of the front page.
	 *
	 * @return string[]
	 */
	private static function front_paths(): array {
		$paths = array();
		foreach ( array( home_url(), site_url() ) as $address ) {
			$path    = rtrim( (string) wp_parse_url( $address, PHP_URL_PATH ), '/' );
			$paths[] = $path . '/';
			$paths[] = $path . '/index.php';
		}
		return $paths;
	}

	/**
	 * Whether no argument is somebody else's: `?wc-ajax=…` and `?doing_wp_cron` act at the front page.
	 *
	 * @param array<mixed> $query Arguments.
	 */
	private static function has_only_ours( array $query ): bool {
		return array() === array_filter( array_keys( $query ), static fn( $name ) => 0 !== strpos( (string) $name, 'ws401_' ) );
	}
}
