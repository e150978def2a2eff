<?php
/**
 * Whether the nonce that admin pages carry counts.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\Facts\Hook_Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Tries the nonce that is made where pages are: code that sets how long nonces last may do it there and not where they are checked. Only
 * where there is such code, since the screen waits for the answer.
 */
final class Page_Nonce {

	/**
	 * Whether code of this site decides how long the nonce of the REST API lasts.
	 */
	public static function is_decided_here(): bool {
		return array() !== self::deciding();
	}

	/**
	 * Sends it, with the login of whoever looks at the screen.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	public static function tried(): array {
		$about = __( 'Admin pages carry a nonce with which they use the REST API. Where it is not accepted, pages cannot read or save.', 'who-said-401' );
		/* translators: %s: list of plugins with file and line. */
		$who = sprintf( __( 'Code of this site decides how long nonces last: %s.', 'who-said-401' ), implode( ', ', self::deciding() ) );
		// A plugin's session is locked until this page is done, and the request would wait for it.
		$came = PHP_SESSION_ACTIVE === session_status()
			? null
			: Sent_Tests::ask( Sent_Tests::posts( 'context=edit&per_page=1' ), 'cookie', array( 'X-WP-Nonce' => wp_create_nonce( 'wp_rest' ) ) )['response'];
		if ( null === $came ) {
			return Result::of( 'ws401-nonce', false, __( 'It is not known whether the nonce of admin pages is accepted', 'who-said-401' ), array( $about, $who ) );
		}
		if ( 'rest_cookie_invalid_nonce' === $came['code'] ) {
			return Result::of( 'ws401-nonce', false, __( 'The nonce of admin pages is refused', 'who-said-401' ), array( $about, __( 'A request with your login and the nonce that was made for this page was answered with the error “rest_cookie_invalid_nonce”.', 'who-said-401' ), $who ) );
		}
		return Result::of( 'ws401-nonce', true, __( 'The nonce of admin pages is not refused', 'who-said-401' ), array( $about, $who ) );
	}

	/**
	 * Whose code it is, and where.
	 *
	 * @return string[]
	 */
	private static function deciding(): array {
		$found = array_filter( Hook_Facts::collect(), static fn( $one ) => 'nonce_life' === $one['hook'] && ! $one['stock'] );
		return array_values( array_map( static fn( $one ) => sprintf( '“%s” (%s:%d)', $one['component']['name'], $one['file'], $one['line'] ), $found ) );
	}
}
