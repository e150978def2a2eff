<?php
/**
 * The addresses that count as this site.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

defined( 'ABSPATH' ) || exit;

/**
 * Decides where a request of ours may go, and what may go with it.
 */
final class Site_Origins {

	/**
	 * Whether an address is where this WordPress is for certain: host and port of siteurl, and encrypted where siteurl is. `home` is a
	 * setting that may name any host: see is_elsewhere().
	 *
	 * @param string $url Address.
	 */
	public static function contains( string $url ): bool {
		return in_array( self::plain_host( $url ), self::certain_hosts(), true ) && ! self::is_downgrade( $url );
	}

	/**
	 * Whether an address is on the origin that served the request of this administrator, and siteurl agrees. Nothing else is told a login, a
	 * nonce or a ticket: the cookie was made for this host and nobody else's.
	 *
	 * @param string $url Address.
	 */
	public static function is_served( string $url ): bool {
		$served = self::served_origin();
		return self::contains( $url )
			&& self::plain_host( $url ) === self::plain_host( $served )
			&& ( self::is_secure( $url ) || ! self::is_secure( $served ) );
	}

	/**
	 * Whether an address is one that the site is said to have elsewhere: the host of `home`, the neighbour of one of its hosts with or without
	 * `www.`, its own host without encryption. It may be somebody else's: it is asked as a visitor, and only after it has shown to be this
	 * WordPress (`Site_Proof`).
	 *
	 * @param string $url Address.
	 */
	public static function is_elsewhere( string $url ): bool {
		$host = self::plain_host( $url );
		return '' !== $host && ! self::contains( $url ) && ( in_array( $host, self::said_hosts(), true ) || self::is_sibling( $url ) );
	}

	/**
	 * Whether an address is the neighbour of one of this site: the same host and port with `www.` added or taken away.
	 *
	 * @param string $url Address.
	 */
	public static function is_sibling( string $url ): bool {
		$host = self::plain_host( $url );
		if ( '' === $host || in_array( $host, self::said_hosts(), true ) || self::is_number( $host ) ) {
			return false;
		}
		foreach ( self::said_hosts() as $own ) {
			if ( ! self::is_number( $own ) && ( 'www.' . $own === $host || 'www.' . $host === $own ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a host is an address of the network, which has no neighbours, with or without `www.` before it.
	 *
	 * @param string $host Host, and perhaps a port.
	 */
	private static function is_number( string $host ): bool {
		return 1 === preg_match( '#^(?:www\.)*(?:[\d.]+|0x[\da-f.x]+)(?::\d+)?\z|\[#', $host );
	}

	/**
	 * The origin that served this request. The browser says it of a page's own calls, and no page can make it say another; without that, the
	 * host that was asked for.
	 */
	private static function served_origin(): string {
		// phpcs:disable WordPress.Security.ValidatedSanitizedInput -- Only compared, never stored or printed.
		$told = isset( $_SERVER['HTTP_ORIGIN'] ) ? wp_unslash( $_SERVER['HTTP_ORIGIN'] ) : '';
		if ( is_string( $told ) && '' !== self::plain_host( $told ) ) {
			return $told;
		}
		$host = isset( $_SERVER['HTTP_HOST'] ) ? wp_unslash( $_SERVER['HTTP_HOST'] ) : '';
		// phpcs:enable
		return ( is_ssl() ? 'https://' : 'http://' ) . ( is_string( $host ) ? $host : '' );
	}

	/**
	 * Whether an address goes without encryption to a host that siteurl names with it.
	 *
	 * @param string $url Address.
	 */
	private static function is_downgrade( string $url ): bool {
		return ! self::is_secure( $url ) && self::is_secure( (string) get_option( 'siteurl' ) ) && self::is_secure( site_url() );
	}

	/**
	 * Host and port of siteurl.
	 *
	 * @return string[]
	 */
	private static function certain_hosts(): array {
		return self::hosts_of( array( get_option( 'siteurl' ), site_url() ) );
	}

	/**
	 * Host and port of home and siteurl.
	 *
	 * @return string[]
	 */
	private static function said_hosts(): array {
		return self::hosts_of( array( get_option( 'home' ), get_option( 'siteurl' ), home_url(), site_url() ) );
	}

	/**
	 * Host and port of addresses.
	 *
	 * @param array<mixed> $addresses Addresses.
	 * @return string[]
	 */
	private static function hosts_of( array $addresses ): array {
		return array_values( array_filter( array_unique( array_map( static fn( $address ) => self::host_and_port( (string) $address ), $addresses ) ) ) );
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
