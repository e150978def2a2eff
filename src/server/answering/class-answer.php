<?php
/**
 * How our actions answer.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Answering;

defined( 'ABSPATH' ) || exit;

/**
 * Sends one JSON answer and ends the request.
 */
final class Answer {

	/**
	 * Sends `{"success":true,"data":…}`.
	 *
	 * @param mixed $data What the action found out.
	 */
	public static function success( $data ): void {
		self::send(
			array(
				'success' => true,
				'data'    => $data,
			),
			200
		);
	}

	/**
	 * Sends `{"success":false,"data":{"code":…,"message":…}}`.
	 *
	 * @param string $code    Machine-readable reason.
	 * @param string $message One translated sentence.
	 * @param int    $status  HTTP status.
	 */
	public static function failure( string $code, string $message, int $status ): void {
		self::send(
			array(
				'success' => false,
				'data'    => array(
					'code'    => $code,
					'message' => $message,
				),
			),
			$status
		);
	}

	/**
	 * Sends WordPress's own bare `0` (logged out) or `-1` (bad nonce), free of what others printed before it.
	 *
	 * @param string $body   The bare answer.
	 * @param int    $status HTTP status.
	 */
	public static function bare( string $body, int $status ): void {
		Own_Request::discard_output();
		Own_Request::end_output();
		wp_die( esc_html( $body ), '', array( 'response' => (int) $status ) );
	}

	/**
	 * Encodes and sends an answer.
	 *
	 * @param array<string, mixed> $answer The whole answer.
	 * @param int                  $status HTTP status.
	 */
	private static function send( array $answer, int $status ): void {
		// Names of plugins and header values may be in any encoding; one bad byte must not cost the whole answer.
		$json = wp_json_encode( $answer, JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE | JSON_PARTIAL_OUTPUT_ON_ERROR );

		Own_Request::discard_output();
		if ( ! headers_sent() ) {
			status_header( $status );
			nocache_headers();
			header( 'Content-Type: application/json; charset=UTF-8' );
			header( 'X-Robots-Tag: noindex' );
			header( 'X-Content-Type-Options: nosniff' );
		}
		echo $json; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON, sent as such.
		Own_Request::end_output();
		wp_die( '', '', array( 'response' => (int) $status ) );
	}
}
