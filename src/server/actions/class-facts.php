<?php
/**
 * Action `ws401_facts`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Facts\All_Facts;
use WhoSaid401\Facts\Setting_States;

defined( 'ABSPATH' ) || exit;

/**
 * Says what the site knows about itself.
 */
final class Facts extends Action {

	/**
	 * Collects it; whether the settings that the field `settings` asks for have their effect; and, for a diagnosis, what its first
	 * requests need.
	 *
	 * @return array<string, array<mixed>|null>
	 */
	protected function work(): array {
		$facts = All_Facts::collect() + array( 'settings' => Setting_States::of( self::field( 'settings' ) ) );
		return '1' === self::field( 'ahead' ) ? $facts + array( 'ahead' => Ahead::collect( $facts['site'] ) ) : $facts;
	}
}
