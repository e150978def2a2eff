<?php
/**
 * Action `ws401_permit_back`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Dry_Runs\Permit;
use WhoSaid401\Dry_Runs\Permit_Rows;
use WhoSaid401\Dry_Runs\Signature;

defined( 'ABSPATH' ) || exit;

/**
 * Takes a permit back that its diagnosis did not need after all, so that its rows do not wait for WordPress's daily cleaning.
 */
final class Take_Permit_Back extends Action {

	/**
	 * Takes it.
	 *
	 * @return array{taken: bool} Whether it was out, and this user's.
	 */
	protected function work(): array {
		return array(
			'taken' => self::take( self::field( 'permit' ) ),
		);
	}

	/**
	 * Takes one back.
	 *
	 * @param string $permit The permit.
	 * @return bool Whether it was out, and this user's.
	 */
	public static function take( string $permit ): bool {
		$said = Signature::read( Permit::PERMIT, $permit );
		return null !== $said && get_current_user_id() === ( $said['i'] ?? null ) && Permit_Rows::take( (string) ( $said['n'] ?? '' ) );
	}
}
