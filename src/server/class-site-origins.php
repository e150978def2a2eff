<?php
/**
 * The addresses that count as this site.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401;

defined( 'ABSPATH' ) || exit;

/**
 * Decides where a request of ours may go, and what may go with it.
 */
final class Site_Origins {

	/**
	 * Whether an address is one of this site: host and port of home or siteurl, either scheme.
	 *
	 * @param string $url Address.
	 */
	public static function contains( string $url ): bool {
		return in_array( self::plain_host( $url ), self::own_hosts(), true );
	}

	/**
	 * Whether an address is the neighbour of one of this site: the same host and port with `www.` added or taken away. It may be
	 * somebody else's, so nothing that identifies anybody goes there.
	 *
	 * @param string $url Address.
	 */
	public static function is_sibling( string $url ): bool {
		$host = self::plain_host( $url );
		// A number has no neighbours.
		if ( '' === $host || self::contains( $url ) || preg_match( '#^[\d.]+(?::\d+)?\z|^\[#', $host ) ) {
			return false;
		}
		foreach ( self::own_hosts() as $own ) {
			if ( 'www.' . $own === $host || 'www.' . $host === $own ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Host and port of home and siteurl.
	 *
	 * @return string[]
	 */
	private static function own_hosts(): array {
		$hosts = array();
		foreach ( array( get_option( 'home' ), get_option( 'siteurl' ), home_url(), site_url() ) as $own ) {
			$hosts[] = self::host_and_port( (string) $own );
		}
		return array_values( array_filter( array_unique( $hosts ) ) );
	}

	/**
	 * Host and port of an address; empty for anything that two parsers could read differently, which is never ours.
	 *
	 * @param string $url Address.
	 */
	private static function plain_host( string $url ): string {
		return preg_match( '#^https?://[a-z0-9.\-:\[\]]+(?:[/?][\x21\x23-\x5b\x5d-\x7e]*)?\z#i', $url ) ? self::host_and_port( $url ) : '';
	}

	/**
	 * Scheme, host and port of an address.
	 *
	 * @param string $url Address.
	 */
	public static function origin( string $url ): string {
		return ( self::is_secure( $url ) ? 'https' : 'http' ) . '://' . self::host_and_port( $url );
	}

	/**
	 * Whether an address is encrypted on its way.
	 *
	 * @param string $url Address.
	 */
	public static function is_secure( string $url ): bool {
		return 0 === stripos( $url, 'https://' );
	}

	/**
	 * Host, and the port when it is not the scheme's own.
	 *
	 * @param string $url Address.
	 */
	private static function host_and_port( string $url ): string {
		$parts = wp_parse_url( $url );
		if ( ! is_array( $parts ) || ! isset( $parts['host'] ) ) {
			return '';
		}
		$port = $parts['port'] ?? null;
		$own  = self::is_secure( $url ) ? 443 : 80;
		return strtolower( $parts['host'] ) . ( null === $port || $port === $own ? '' : ':' . $port );
	}
}
