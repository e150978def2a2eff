<?php
/**
 * Action `ws401_in_use_repair`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Sets the network's option without which WordPress looks at no application password, where passwords are stored and
 * the option is lost.
 */
final class In_Use_Repair extends Action {

	/**
	 * The option belongs to the network.
	 */
	protected function capability(): string {
		return is_multisite() ? 'manage_network_options' : 'manage_options';
	}

	/**
	 * Sets it.
	 *
	 * @return array{inUse: bool}
	 * @throws Refusal When there is nothing to repair.
	 */
	protected function work(): array {
		if ( array() === Stored_Passwords::by_user() ) {
			Refusal::raise( 'ws401_nothing_to_repair', __( 'No application password is stored on this site, so nothing was changed.', 'who-said-401' ), 409 );
		}
		update_network_option( get_main_network_id(), \WP_Application_Passwords::OPTION_KEY_IN_USE, true );
		return array( 'inUse' => Trip_Hooks::is_really_in_use() );
	}
}
