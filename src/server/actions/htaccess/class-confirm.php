<?php
/**
 * Action `ws401_htaccess_confirm`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions\Htaccess;

use WhoSaid401\Htaccess\Change_Row;

defined( 'ABSPATH' ) || exit;

/**
 * Lets whoever made a change keep it, or have it undone at once.
 */
final class Confirm extends Htaccess_Action {

	/**
	 * Seconds the writing request has to notice.
	 */
	private const NOTICE = 5;

	/**
	 * Notes the decision.
	 *
	 * @return array{accepted: bool} False when it came too late.
	 */
	protected function work(): array {
		$stage = '1' === self::field( 'keep' ) ? 'confirmed' : 'rejected';
		return array(
			'accepted' => Change_Row::change(
				self::change_id(),
				static function ( array $row ) use ( $stage ): ?array {
					$is_open = 'waiting' === $row['stage'] && get_current_user_id() === $row['user'] && microtime( true ) < $row['deadline'];
					return $is_open ? array(
						'stage'    => $stage,
						'deadline' => microtime( true ) + self::NOTICE,
					) + $row : null;
				}
			),
		);
	}
}
