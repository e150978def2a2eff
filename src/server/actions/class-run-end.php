<?php
/**
 * Action `ws401_run_end`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Runs\Runs;

defined( 'ABSPATH' ) || exit;

/**
 * Ends a run and, if it was the last one, takes away everything that runs have written.
 */
final class Run_End extends Run_Action {

	/**
	 * Ends it.
	 *
	 * @return array{loaderRemoved: bool}
	 */
	protected function work(): array {
		return array( 'loaderRemoved' => Runs::end( self::field( 'run' ) ) );
	}
}
