<?php
/**
 * Action `ws401_from_server`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Sending\Loopback as Request;
use WhoSaid401\Sending\Probe;
use WhoSaid401\Sending\Time_Limit;

defined( 'ABSPATH' ) || exit;

/**
 * Sends one probe from the server to itself.
 */
final class From_Server extends Action {

	/**
	 * Probes that one call may bring.
	 */
	private const MOST = 4;

	/**
	 * Sends it, or, where there are several, all of them at the same time. `duration` is in milliseconds.
	 *
	 * @return array<string, mixed> For several, `answers`: the same for each, in their order.
	 * @throws Refusal When a probe is not well formed.
	 */
	protected function work(): array {
		$several = json_decode( self::field( 'probes' ), true );
		if ( is_array( $several ) && ( array() === $several || self::MOST < count( $several ) ) ) {
			/* translators: %d: number. */
			Refusal::raise( 'bad_probe', sprintf( __( 'The field “probes” must be a list of 1 to %d test requests.', 'who-said-401' ), self::MOST ) );
		}
		$probes = is_array( $several )
			? array_map( static fn( $each ) => Probe::from_json( is_string( $each ) ? $each : '' ), array_values( $several ) )
			: array( Probe::from_json( self::field( 'probe' ) ) );

		// A plugin's session would be locked until this request ends, and the loopback would wait for it.
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		Time_Limit::leave( Probe::MAX_TIMEOUT + 20 );

		$answers = array_map(
			static fn( $sent ) => array( 'duration' => $sent['duration'] ) + $sent['result'],
			( new Request() )->send_together( $probes )
		);
		return is_array( $several ) ? array( 'answers' => $answers ) : $answers[0];
	}
}
