<?php
/**
 * How the site answers itself.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Sending\Loopback;
use WhoSaid401\Sending\Probe;

defined( 'ABSPATH' ) || exit;

/**
 * One answer, reduced to what a .htaccess can spoil, and the comparison of two.
 */
final class Sight {

	/**
	 * HTTP status; null when no answer came.
	 *
	 * @var int|null
	 */
	public $status;

	/**
	 * Milliseconds.
	 *
	 * @var int
	 */
	public $duration;

	/**
	 * One sentence when no answer came; else empty.
	 *
	 * @var string
	 */
	public $failure;

	/**
	 * Media type of the answer, without its parameters.
	 *
	 * @var string
	 */
	public $type = '';

	/**
	 * Whether the body is JSON.
	 *
	 * @var bool
	 */
	public $json = false;

	/**
	 * Where redirects led to, without the query; empty when there was none.
	 *
	 * @var string
	 */
	public $led_to = '';

	/**
	 * Takes an answer down.
	 *
	 * @param int|null $status   HTTP status; null when no answer came.
	 * @param int      $duration Milliseconds.
	 * @param string   $failure  One sentence when no answer came; else empty.
	 */
	public function __construct( ?int $status, int $duration = 0, string $failure = '' ) {
		$this->status   = $status;
		$this->duration = $duration;
		$this->failure  = $failure;
	}

	/**
	 * Sends probes at the same time and takes their answers down.
	 *
	 * @param array<string, Probe> $probes What to send, by id. An argument of its own is added to each, so that no cache answers.
	 * @return array<string, self>
	 */
	public static function of( array $probes ): array {
		$sent = array();
		foreach ( $probes as $id => $probe ) {
			$sent[ $id ]      = clone $probe;
			$sent[ $id ]->url = add_query_arg( 'ws401_probe', bin2hex( random_bytes( 6 ) ), $probe->url );
		}
		return array_map(
			static fn( array $came ) => self::taken( $came['result'], $came['duration'] ),
			( new Loopback() )->send_together( $sent )
		);
	}

	/**
	 * Takes one answer down.
	 *
	 * @param array $result   Result of `Loopback`.
	 * @param int   $duration Milliseconds.
	 */
	private static function taken( array $result, int $duration ): self {
		$response = $result['response'];
		if ( null === $response ) {
			return new self( null, $duration, $result['failure']['message'] ?? '' );
		}
		$headers       = (array) $response['headers'];
		$sight         = new self( $response['status'], $duration );
		$sight->type   = strtolower( trim( explode( ';', $headers['content-type'] ?? '' )[0] ) );
		$sight->json   = $response['json'];
		$last          = array() === $response['redirects'] ? '' : end( $response['redirects'] )['location'];
		$sight->led_to = '' === $last ? '' : (string) preg_replace( '/\?.*$/', '', $last );
		return $sight;
	}

	/**
	 * Whether this answer is worse than the one before: it stays away, the server fails, a door that was open is closed, or something
	 * else answers than before.
	 *
	 * @param self $before The answer of the same probe.
	 */
	public function is_worse_than( self $before ): bool {
		if ( null === $before->status ) {
			return false;
		}
		if ( null === $this->status ) {
			return true;
		}
		if ( $this->status >= 500 ) {
			return $before->status < 500;
		}
		if ( self::is_closed( $this->status ) && ! self::is_closed( $before->status ) ) {
			return true;
		}
		if ( $before->status >= 400 ) {
			return $before->json && ! $this->json;
		}
		return $this->status >= 400
			|| ( $before->json && ! $this->json )
			|| $this->type !== $before->type
			|| $this->led_to !== $before->led_to;
	}

	/**
	 * Whether a status says that one may not pass.
	 *
	 * @param int $status HTTP status.
	 */
	private static function is_closed( int $status ): bool {
		return 401 === $status || 403 === $status;
	}

	/**
	 * The answer as the page is told of it.
	 *
	 * @return array{status: int|null, duration: int, failure: string}
	 */
	public function to_array(): array {
		return array(
			'status'   => $this->status,
			'duration' => $this->duration,
			'failure'  => $this->failure,
		);
	}
}
