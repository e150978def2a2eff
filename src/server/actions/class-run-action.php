<?php
/**
 * What the actions of the sandbox have in common.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Runs\Runs;

defined( 'ABSPATH' ) || exit;

/**
 * Who may have plugins left out of a request is who may switch them off: on multisite, for all sites.
 */
abstract class Run_Action extends Action {

	/**
	 * Capability that the action needs.
	 */
	protected function capability(): string {
		return is_multisite() ? 'manage_network_plugins' : 'activate_plugins';
	}

	/**
	 * The run that the request is about.
	 *
	 * @throws Refusal When it is none that goes on.
	 */
	protected static function run_id(): string {
		$run = self::field( 'run' );
		if ( ! preg_match( '/^[0-9a-f]{16}$/', $run ) || ! Runs::is_live( $run ) ) {
			Refusal::raise( 'ws401_run_unknown', __( 'This run is over: start it again.', 'who-said-401' ), 404 );
		}
		return $run;
	}
}
