<?php
/**
 * Action `ws401_session_end`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Logins;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Logs an account out everywhere, as the profile screen does: the own one stays logged in here.
 */
final class Session_End extends Action {

	/**
	 * Ends them, and lists what is left.
	 *
	 * @return array<string, mixed> Shape: `SessionListSchema` in src/transport/history/login-schemas.ts.
	 * @throws Refusal When there is no such account, or it is not the current user's to edit.
	 */
	protected function work(): array {
		$user    = Session_List::account();
		$manager = \WP_Session_Tokens::get_instance( $user->ID );
		if ( get_current_user_id() === $user->ID ) {
			$manager->destroy_others( wp_get_session_token() );
		} else {
			$manager->destroy_all();
		}
		return Session_List::of( $user );
	}
}
