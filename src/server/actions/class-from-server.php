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
	 * Sends it. `duration` is in milliseconds.
	 *
	 * @return array<string, mixed>
	 * @throws Refusal When the probe is not well formed.
	 */
	protected function work(): array {
		$probe = Probe::from_json( self::field( 'probe' ) );

		// A plugin's session would be locked until this request ends, and the loopback would wait for it.
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		Time_Limit::leave( Probe::MAX_TIMEOUT + 20 );

		$started            = microtime( true );
		$result             = ( new Request() )->send( $probe );
		$result['duration'] = (int) round( 1000 * ( microtime( true ) - $started ) );
		return $result;
	}
}
