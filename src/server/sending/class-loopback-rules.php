<?php
/**
 * What the server may send to itself.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

use WhoSaid401\Dry_Runs\Dry_Run;
use WhoSaid401\Dry_Runs\Permit;
use WhoSaid401\Dry_Runs\Signature;
use WhoSaid401\Sandbox\Gate;

defined( 'ABSPATH' ) || exit;

/**
 * Judges one request right before it is sent, and again after each redirect. A list of what is allowed, whoever asks: the page plans by the
 * same rules, this is where they hold.
 */
final class Loopback_Rules {

	/**
	 * Why a request may not be sent.
	 *
	 * @param string                $url      Address.
	 * @param string                $method   HTTP method.
	 * @param array<string, string> $headers  Request headers, those of the credential included.
	 * @param bool                  $is_first Whether it is what was asked for, and not where a redirect leads.
	 * @return string|null One sentence; null when it may.
	 */
	public static function reason_against( string $url, string $method, array $headers, bool $is_first ): ?string {
		$kind   = Address_Kind::of( $url );
		$told   = self::tells_something( $url, $headers );
		$is_own = Site_Origins::contains( $url );
		if ( ! $is_own && ! Site_Origins::is_elsewhere( $url ) ) {
			/* translators: %s: address. */
			return sprintf( __( 'The server sends test requests to the addresses of this site only; this may not go to %s.', 'who-said-401' ), $url );
		}
		if ( $told && ! Site_Origins::is_served( $url ) ) {
			/* translators: %s: address. */
			return sprintf( __( 'A login, a nonce or a permit goes to the address only at which this page was opened, and siteurl has to name it too; it does not go to %s.', 'who-said-401' ), Site_Origins::origin( $url ) );
		}
		if ( ! Effective_Method::of( $method, $url, $headers )['safe'] ) {
			return self::reason_against_unsafe( $url, $method, $headers, $is_first && Address_Kind::REST === $kind && Site_Origins::is_served( $url ) );
		}
		// Nobody's login: with it a visitor's request to a page is watched, and a page that sends visitors on shows its redirect to a server alone.
		$is_visitor = ! $told || self::tells_run_alone( $url, $headers );
		$allowed    = ! $is_visitor
			? array( Address_Kind::REST, Address_Kind::AJAX, Address_Kind::SCRATCH )
			: array( Address_Kind::REST, Address_Kind::PAGE, Address_Kind::AJAX, Address_Kind::SCRATCH );
		if ( $is_own ? in_array( $kind, $allowed, true ) : in_array( $kind, array( Address_Kind::REST, Address_Kind::PAGE ), true ) ) {
			return null;
		}
		if ( $is_own && ! $is_first && ! $told && in_array( $method, array( 'GET', 'HEAD' ), true ) && ( ! is_multisite() || current_user_can( 'manage_network_options' ) ) ) {
			return null;
		}
		/* translators: %s: address. */
		return sprintf( __( 'The server asks itself only what a diagnosis needs: the REST API, the front page, the login form, XML-RPC; this may not go to %s.', 'who-said-401' ), $url );
	}

	/**
	 * Whether a request brings what identifies somebody, or what this plugin has signed.
	 *
	 * @param string                $url     Address.
	 * @param array<string, string> $headers Request headers.
	 */
	public static function tells_something( string $url, array $headers ): bool {
		foreach ( array_keys( $headers ) as $name ) {
			if ( self::is_secret( (string) $name ) ) {
				return true;
			}
		}
		parse_str( explode( '?', $url, 2 )[1] ?? '', $query );
		foreach ( array_keys( $query ) as $name ) {
			if ( preg_match( '/^(?:ticket|guard|_wpnonce|ws401_(?!probe\z|fresh\z).*)\z/', (string) $name ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether all that a request tells is the capability of a run.
	 *
	 * @param string                $url     Address.
	 * @param array<string, string> $headers Request headers.
	 */
	private static function tells_run_alone( string $url, array $headers ): bool {
		$others = array_filter( array_keys( $headers ), static fn( $name ) => 'x-ws401-run' !== strtolower( (string) $name ) );
		return ! self::tells_something( $url, array_fill_keys( $others, '' ) );
	}

	/**
	 * Whether a header stays with the origin it was made for.
	 *
	 * @param string $name Header.
	 */
	public static function is_secret( string $name ): bool {
		return 1 === preg_match( '/^(?:authorization|cookie|referer|x-wp-nonce|x-ws401-.*)\z/i', $name );
	}

	/**
	 * Why a request that would change something may not be sent: it needs leave to be a dry run.
	 *
	 * @param string                $url      Address.
	 * @param string                $method   HTTP method.
	 * @param array<string, string> $headers  Request headers.
	 * @param bool                  $is_place Whether a dry run is possible there at all.
	 * @return string|null One sentence; null when it may.
	 */
	private static function reason_against_unsafe( string $url, string $method, array $headers, bool $is_place ): ?string {
		$effective = Effective_Method::of( $method, $url, $headers )['method'];
		return $is_place && null !== $effective && self::has_leave( $url, $headers, $effective )
			? null
			: __( 'A request that changes something, or whose method cannot be read, is sent only as a dry run, with a valid permit, and to the REST API of the address at which this page was opened.', 'who-said-401' );
	}

	/**
	 * Whether a request brings a permit for a dry run, or the capability of a run, that this site has signed for its method.
	 *
	 * @param string                $url     Address.
	 * @param array<string, string> $headers Request headers.
	 * @param string                $method  Effective method.
	 */
	private static function has_leave( string $url, array $headers, string $method ): bool {
		$headers = array_change_key_case( $headers );
		parse_str( explode( '?', $url, 2 )[1] ?? '', $query );
		$run = $headers['x-ws401-run'] ?? $query['ws401_run'] ?? null;
		if ( null !== $run ) {
			return is_string( $run ) && self::is_capability( $run, $method );
		}
		$permit = $headers[ strtolower( Dry_Run::HEADER ) ] ?? $query[ Dry_Run::ARGUMENT ] ?? '';
		$opened = is_string( $permit ) ? Signature::open( Permit::PERMIT, $permit ) : null;
		return null !== $opened && ( $opened['m'] ?? '' ) === $method;
	}

	/**
	 * Whether the page signed a capability for a dry run with the key of a run that goes on. The gate judges the rest.
	 *
	 * @param string $token  Capability.
	 * @param string $method Effective method.
	 */
	private static function is_capability( string $token, string $method ): bool {
		$signed = Gate::signed( $token, Gate::runs_for( $token ) );
		return null !== $signed && 1 === ( $signed[0]['d'] ?? 0 ) && ( $signed[0]['m'] ?? '' ) === $method;
	}
}
