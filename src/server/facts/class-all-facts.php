<?php
/**
 * All facts of the site.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

use WhoSaid401\Credentials\Credential_Facts;

defined( 'ABSPATH' ) || exit;

/**
 * What the site knows about itself.
 */
final class All_Facts {

	/**
	 * Collects each part on its own: one that other code breaks is null, which the reader knows as "not known".
	 *
	 * @return array<string, array<mixed>|null>
	 */
	public static function collect(): array {
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
