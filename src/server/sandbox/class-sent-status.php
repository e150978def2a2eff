<?php
/**
 * Who set the status that is being sent.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Watches WordPress's own ways of setting a status and of redirecting.
 */
final class Sent_Status {

	/**
	 * The last call that set a failing status or redirected: place, where, status.
	 *
	 * @var array{place: array, where: string, status: int}|null
	 */
	private static $sent;

	/**
	 * The last callback that made another status of the one WordPress was about to send.
	 *
	 * @var array{place: array, where: string, status: int}|null
	 */
	private static $changed;

	/**
	 * Starts watching.
	 */
	public static function watch(): void {
		add_filter( 'status_header', array( self::class, 'status_set' ), PHP_INT_MAX, 2 );
		add_filter( 'wp_redirect_status', array( self::class, 'redirect_set' ), PHP_INT_MAX );
	}

	/**
	 * A status was set through WordPress.
	 *
	 * @param mixed $header Status line, passed through.
	 * @param mixed $code   Status.
	 * @return mixed The status line.
	 */
	public static function status_set( $header, $code ) {
		// wp_redirect() sets its status here too, right after redirect_set() has heard of it.
		if ( null === self::$sent || self::$sent['status'] !== (int) $code ) {
			self::$sent = (int) $code >= 400 ? Core_Caller::of( 'status_header', (int) $code ) : null;
		}
		return $header;
	}

	/**
	 * A callback made another status line of the one WordPress was about to send.
	 *
	 * @param array  $place  Where.
	 * @param string $before Status line before.
	 * @param string $after  Status line after.
	 */
	public static function changed( array $place, string $before, string $after ): void {
		$status = self::in_line( $after );
		if ( $status >= 400 && self::in_line( $before ) !== $status ) {
			self::$changed = array(
				'place'  => $place,
				'where'  => 'status_header',
				'status' => $status,
			);
		}
	}

	/**
	 * The status in a status line, e.g. 503 in “HTTP/1.1 503 Service Unavailable”; 0 where there is none.
	 *
	 * @param string $line Status line.
	 */
	private static function in_line( string $line ): int {
		return 1 === preg_match( '/^HTTP\/[\d.]+ (\d{3})\b/', $line, $found ) ? (int) $found[1] : 0;
	}

	/**
	 * A redirect is about to be sent.
	 *
	 * @param mixed $status Status, passed through.
	 * @return mixed The status.
	 */
	public static function redirect_set( $status ) {
		self::$sent = Core_Caller::of( 'wp_redirect', (int) $status );
		return $status;
	}

	/**
	 * The call that set this status, or null when it was set in another way.
	 *
	 * @param int $status The status that is being sent.
	 * @return array{place: array, where: string, status: int}|null
	 */
	public static function with( int $status ): ?array {
		foreach ( array( self::$changed, self::$sent ) as $event ) {
			if ( null !== $event && $status === $event['status'] ) {
				return $event;
			}
		}
		return null;
	}
}
