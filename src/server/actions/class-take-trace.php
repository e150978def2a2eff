<?php
/**
 * Action `ws401_trace`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Sandbox\Trace_Row;

defined( 'ABSPATH' ) || exit;

/**
 * Hands out the trace of a sandboxed request, once.
 */
final class Take_Trace extends Run_Action {

	/**
	 * Takes it out.
	 *
	 * @return array<string, mixed> Shape: `Take_Trace` in src/transport/sandbox/run-schemas.ts.
	 * @throws Refusal When there is none.
	 */
	protected function work(): array {
		$trace = Trace_Row::take( self::run_id(), self::field( 'probe' ) );
		if ( null === $trace ) {
			Refusal::raise( 'ws401_trace_missing', __( 'There is no trace of this request: it did not ask for one, or did not get as far as WordPress.', 'who-said-401' ), 404 );
		}
		return $trace;
	}
}
