<?php
/**
 * The question whether another address is this WordPress.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

use WhoSaid401\Answering\Own_Request;
use WhoSaid401\Dry_Runs\Signature;

defined( 'ABSPATH' ) || exit;

/**
 * Asks an address for a signed answer, and gives it where this WordPress is asked. The question holds nothing that is worth anything to
 * whoever gets it, and its path is not the asker's choice.
 *
 * Whoever passes the question on to this WordPress, by a redirect or behind the scenes, passes too: that is what a visitor of that address
 * would see. So the proof earns a visitor's questions, and never a login.
 */
final class Site_Proof {

	const ARGUMENT = 'ws401_who';

	private const QUESTION = 'who';
	private const ANSWER   = 'here';

	/**
	 * Hooks the answer in where the argument is there.
	 */
	public static function listen(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only whether it is there.
		if ( isset( $_GET[ self::ARGUMENT ] ) ) {
			add_action( 'plugins_loaded', array( self::class, 'answer' ), PHP_INT_MIN );
		}
	}

	/**
	 * Answers a question that this site has signed itself; to others it is an address like any other.
	 */
	public static function answer(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- The signature is the proof; it is only compared.
		$question = isset( $_GET[ self::ARGUMENT ] ) ? wp_unslash( $_GET[ self::ARGUMENT ] ) : '';
		$opened   = is_string( $question ) ? Signature::open( self::QUESTION, $question ) : null;
		if ( null === $opened || ! is_string( $opened['n'] ?? null ) ) {
			return;
		}
		Own_Request::discard_output();
		if ( ! headers_sent() ) {
			status_header( 200 );
			nocache_headers();
			header( 'Cache-Control: no-store, private' );
			header( 'Content-Type: text/plain; charset=UTF-8' );
			header( 'X-Robots-Tag: noindex' );
		}
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Letters, digits, a dot, dashes and underscores.
		echo Signature::seal( self::ANSWER, self::about( $opened['n'] ), time() + Signature::LIFETIME );
		Own_Request::end_output();
		exit;
	}

	/**
	 * A question for an origin.
	 *
	 * @param string $origin Scheme, host and port.
	 * @return array{url: string, nonce: string}
	 */
	public static function question( string $origin ): array {
		$nonce = bin2hex( random_bytes( 16 ) );
		$path  = (string) wp_parse_url( site_url(), PHP_URL_PATH );
		return array(
			'url'   => $origin . rtrim( $path, '/' ) . '/index.php?' . self::ARGUMENT . '=' . Signature::seal( self::QUESTION, array( 'n' => $nonce ), time() + Signature::LIFETIME ),
			'nonce' => $nonce,
		);
	}

	/**
	 * Whether an answer is this site's to a question.
	 *
	 * @param string $body  What came back.
	 * @param string $nonce The question's nonce.
	 */
	public static function is_proven( string $body, string $nonce ): bool {
		$opened = Signature::open( self::ANSWER, trim( $body ) );
		return null !== $opened && array_diff_key( $opened, array( 'x' => 0 ) ) === self::about( $nonce );
	}

	/**
	 * What an answer says: whose site answered, of a network too.
	 *
	 * @param string $nonce The question's nonce.
	 * @return array{n: string, b: int}
	 */
	private static function about( string $nonce ): array {
		return array(
			'n' => $nonce,
			'b' => get_current_blog_id(),
		);
	}
}
