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
	 * Collects it.
	 *
	 * @return array<string, array<mixed>|null>
	 */
	protected function work(): array {
		return All_Facts::collect();
	}
}
