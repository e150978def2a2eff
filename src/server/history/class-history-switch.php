<?php
/**
 * Action `ws401_history_switch`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Switches the history of this site on or off.
 */
final class History_Switch extends Action {

	/**
	 * Does it. Field `to`: `on`, `on-kept` (what is recorded stays when the plugin is deactivated) or `off`. Field
	 * `settings`, where it is switched on: which settings of other plugins are looked at (`Known_Settings`).
	 *
	 * @return array{since: int|null, keeps: bool}
	 * @throws Refusal When the database lets no table be made.
	 */
	protected function work(): array {
		$to = self::field( 'to' );
		if ( ! in_array( $to, array( 'on', 'on-kept', 'off' ), true ) ) {
			Refusal::raise( 'ws401_history_unknown', __( 'The history can be turned on or off.', 'who-said-401' ) );
		}
		if ( 'off' === $to ) {
			Switcher::off();
		} elseif ( ! Switcher::on( 'on-kept' === $to, self::field( 'settings' ) ) ) {
			Refusal::raise( 'ws401_history_no_table', __( 'The history could not be turned on: the database lets no table be made.', 'who-said-401' ), 500 );
		}
		return array(
			'since' => Switcher::since(),
			'keeps' => Switcher::keeps(),
		);
	}
}
