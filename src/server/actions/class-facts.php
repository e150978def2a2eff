<?php
/**
 * Action `ws401_facts`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Facts\All_Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Says what the site knows about itself.
 */
final class Facts extends Action {

	/**
	 * Collects it, and with it, for a diagnosis, what its first requests need.
	 *
	 * @return array<string, array<mixed>|null>
	 */
	protected function work(): array {
		$facts = All_Facts::collect();
		return '1' === self::field( 'ahead' ) ? $facts + array( 'ahead' => Ahead::collect( $facts['site'] ) ) : $facts;
	}
}
