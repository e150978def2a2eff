<?php
/**
 * Action `ws401_password_revoke`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Revokes one application password, as the profile screen does.
 */
final class Revoke extends Action {

	/**
	 * Revokes it.
	 *
	 * @return array{revoked: string}
	 * @throws Refusal When it is gone already, or not the current user's to revoke.
	 */
	protected function work(): array {
		$user = Access_List::user_of_field();
		$uuid = self::field( 'uuid' );
		if ( ! current_user_can( 'delete_app_password', $user->ID, $uuid ) ) {
			Refusal::raise( 'ws401_not_yours', __( 'Your account may not revoke application passwords of this account.', 'who-said-401' ), 403 );
		}
		$done = \WP_Application_Passwords::delete_application_password( $user->ID, $uuid );
		if ( is_wp_error( $done ) ) {
			Refusal::raise( 'ws401_not_revoked', __( 'The application password was not revoked: it is not there any more, or the database did not take the change.', 'who-said-401' ), 409 );
		}
		return array( 'revoked' => $uuid );
	}
}
