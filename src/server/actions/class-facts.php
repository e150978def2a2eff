<?php
/**
 * Action `ws401_facts`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Credentials\Credential_Facts;
use WhoSaid401\Facts\Account_Facts;
use WhoSaid401\Facts\Component_Facts;
use WhoSaid401\Facts\Hook_Facts;
use WhoSaid401\Facts\Server_Facts;
use WhoSaid401\Facts\Site_Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Says what the site knows about itself.
 */
final class Facts extends Action {

	/**
	 * Collects each part on its own: one that other code breaks is null, which the reader knows as "not known".
	 *
	 * @return array<string, array<mixed>|null>
	 */
	protected function work(): array {
		return array_map(
			static function ( callable $collect ): ?array {
				try {
					return $collect();
				} catch ( \Throwable $thrown ) {
					return null;
				}
			},
			array(
				'site'        => array( Site_Facts::class, 'collect' ),
				'server'      => array( Server_Facts::class, 'collect' ),
				'components'  => array( Component_Facts::class, 'collect' ),
				'hooks'       => array( Hook_Facts::class, 'collect' ),
				'account'     => array( Account_Facts::class, 'collect' ),
				'credentials' => array( Credential_Facts::class, 'collect' ),
			)
		);
	}
}
