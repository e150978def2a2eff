<?php
/**
 * What a loopback request identifies itself with.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Turns a probe's credential into request headers.
 */
final class Login_Headers {

	/**
	 * Headers for a probe's credential.
	 *
	 * @param Probe $probe The probe.
	 * @return array<string, string>
	 * @throws Refusal When the credential cannot be used for this address.
	 */
	public static function of( Probe $probe ): array {
		switch ( $probe->credential ) {
			case 'application-password':
			case 'bearer':
				self::require_served( $probe->url );
				return array( 'Authorization' => $probe->secret );
			case 'cookie':
				return self::cookie( $probe->url );
			case 'cookie-nonce':
				return self::cookie( $probe->url ) + array( 'X-WP-Nonce' => wp_create_nonce( 'wp_rest' ) );
			default:
				return array();
		}
	}

	/**
	 * Sees to it that a login goes to where it was made for.
	 *
	 * @param string $url Address.
	 * @throws Refusal When that is another one.
	 */
	private static function require_served( string $url ): void {
		if ( ! Site_Origins::is_served( $url ) ) {
			/* translators: %s: origin such as https://www.example.org. */
			Refusal::raise( 'refused-to-send', sprintf( __( 'A login goes to the address only at which this page was opened, and siteurl has to name it too; it does not go to %s.', 'who-said-401' ), Site_Origins::origin( $url ) ) );
		}
	}

	/**
	 * WordPress's own login cookies of the current request, as a browser would send them to this address,
	 * and the login of the web server in front, as core's Site Health passes it on.
	 *
	 * @param string $url Where the request goes first.
	 * @return array<string, string>
	 * @throws Refusal When there is no such cookie, or it must not leave over this address.
	 */
	private static function cookie( string $url ): array {
		self::require_served( $url );
		$names = array( LOGGED_IN_COOKIE );
		if ( 0 === strpos( (string) wp_parse_url( $url, PHP_URL_PATH ), ADMIN_COOKIE_PATH ) ) {
			$names[] = is_ssl() ? SECURE_AUTH_COOKIE : AUTH_COOKIE;
		}
		$pairs = array();
		foreach ( $names as $name ) {
			if ( isset( $_COOKIE[ $name ] ) && is_string( $_COOKIE[ $name ] ) ) {
				// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Sent back to this site unchanged.
				$pairs[] = $name . '=' . rawurlencode( wp_unslash( $_COOKIE[ $name ] ) );
			}
		}
		if ( array() === $pairs ) {
			Refusal::raise( 'refused-to-send', __( 'This page was opened without a WordPress login cookie, so there is none to send.', 'who-said-401' ) );
		}
		return array( 'Cookie' => implode( '; ', $pairs ) ) + self::of_web_server( $url );
	}

	/**
	 * The login of the web server in front, as core's Site Health passes it on; only to where the browser gave it.
	 *
	 * @param string $url Address.
	 * @return array<string, string> Empty when there is none, or it must not go there.
	 */
	public static function of_web_server( string $url ): array {
		$headers = array();
		if ( Site_Origins::is_served( $url ) && isset( $_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'] ) ) {
			// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Sent back to this site unchanged.
			$headers['Authorization'] = 'Basic ' . base64_encode( wp_unslash( $_SERVER['PHP_AUTH_USER'] ) . ':' . wp_unslash( $_SERVER['PHP_AUTH_PW'] ) );
		}
		return $headers;
	}
}
