<?php
/**
 * The receipt of a sandboxed request.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Says in a response header what really ran. PHP itself asks for it right before the headers leave, so it is heard
 * also after an `exit` in a plugin's file and after a fatal error.
 */
final class Receipt {

	/**
	 * Apache with FastCGI answers 500 from about 8 KB of headers on, nginx 502 from about 4 KB.
	 */
	private const MOST_BYTES = 1024;

	/**
	 * Probe id.
	 *
	 * @var string
	 */
	private static $probe = '';

	/**
	 * The header's value, when the request ended before the headers left.
	 *
	 * @var string|null
	 */
	private static $written;

	/**
	 * Sends the receipt with the headers, whenever they leave.
	 *
	 * @param string $probe Probe id.
	 */
	public static function promise( string $probe ): void {
		self::$probe = $probe;
		header_register_callback( array( self::class, 'send' ) );
		// After an exit without output PHP asks when its extensions are gone already, and PHP 7.4 does not survive reading code then.
		register_shutdown_function(
			static function (): void {
				if ( ! headers_sent() ) {
					self::$written = self::to_header( self::content() );
					self::send();
				}
			}
		);
	}

	/**
	 * Sends the receipt, and keeps the answer out of every cache on its way: it may have been made without the
	 * plugins that protect the site.
	 */
	public static function send(): void {
		if ( '' === self::$probe || headers_sent() ) {
			return;
		}
		// The browser belongs to a person: no login is changed in it, and it must not ask for a password.
		header_remove( 'Set-Cookie' );
		header_remove( 'WWW-Authenticate' );
		No_Cache::send_headers();
		header( 'X-WS401-Receipt: ' . ( self::$written ?? self::to_header( self::content() ) ) );
	}

	/**
	 * What the receipt says; the shape is `Receipt` in src/diagnosis/evidence/types.ts.
	 */
	private static function content(): array {
		return array(
			'probe'         => self::$probe,
			'loaded'        => self::to_base64url( Plugin_Set::to_bits( Plugin_Set::loaded() ) ),
			'early'         => ! did_action( 'plugins_loaded' ),
			'refusedWrites' => Database_Guard::refused(),
			'muted'         => Muting::is_on(),
			'origin'        => Trace::origin(),
			'fatal'         => Fatal::found(),
		);
	}

	/**
	 * Encodes a receipt, leaving out what would make it too long.
	 *
	 * @param array $content Receipt.
	 */
	private static function to_header( array $content ): string {
		foreach ( array( null, 'origin', 'fatal' ) as $left_out ) {
			if ( null !== $left_out ) {
				$content[ $left_out ] = null;
			}
			$header = self::to_base64url( (string) wp_json_encode( $content, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE ) );
			if ( strlen( $header ) <= self::MOST_BYTES ) {
				break;
			}
		}
		return $header;
	}

	/**
	 * Base64 that is safe in headers and addresses.
	 *
	 * @param string $bytes Bytes.
	 */
	private static function to_base64url( string $bytes ): string {
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
