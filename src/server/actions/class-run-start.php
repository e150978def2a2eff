<?php
/**
 * Action `ws401_run_start`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Runs\Neighbours;
use WhoSaid401\Runs\Run_Content;
use WhoSaid401\Runs\Runs;
use WhoSaid401\Sandbox\Cache_Overlay;

defined( 'ABSPATH' ) || exit;

/**
 * Begins a run: from here on probes with a capability signed by its key are sandboxed.
 */
final class Run_Start extends Run_Action {

	/**
	 * Begins it.
	 *
	 * @return array<string, mixed> Shape: `RunStart` in src/transport/sandbox/run-schemas.ts.
	 * @throws Refusal Without consent, or where a run could not keep its promise to change nothing.
	 */
	protected function work(): array {
		if ( '1' !== self::field( 'consent' ) ) {
			Refusal::raise( 'ws401_consent_missing', __( 'A run puts one file into the must-use plugins until it ends: agree to that first.', 'who-said-401' ) );
		}
		if ( ! Cache_Overlay::can_protect() ) {
			Refusal::raise( 'ws401_cache_unprotected', __( 'The object cache of this site works in a way that test requests could not be kept from writing to: no run was started.', 'who-said-401' ), 409 );
		}

		$plugins = Run_Content::plugins();
		$theme   = Run_Content::theme();
		$begun   = Runs::begin(
			array(
				'plugins' => $plugins,
				'own'     => Run_Content::own(),
				'theme'   => $theme,
			),
			'1' === self::field( 'brief' )
		);
		return $begun + array(
			'plugins'    => $plugins,
			'requires'   => (object) Run_Content::requires( $plugins ),
			'theme'      => $theme,
			'neighbours' => Neighbours::find(),
			'time'       => time(),
		);
	}
}
