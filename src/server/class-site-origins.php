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
		// Anything that two parsers could read differently is not ours.
		if ( ! preg_match( '#^https?://[a-z0-9.\-:\[\]]+(?:[/?][\x21\x23-\x5b\x5d-\x7e]*)?\z#i', $url ) ) {
			return false;
		}
		$host = self::host_and_port( $url );
		foreach ( array( get_option( 'home' ), get_option( 'siteurl' ), home_url(), site_url() ) as $own ) {
			if ( '' !== $host && self::host_and_port( (string) $own ) === $host ) {
				return true;
			}
		}
		return false;
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
