<?php
/**
 * Action `ws401_history_mail`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Says who gets the email of the watch, and switches it on for whoever asks, or off.
 */
final class Mail_Switch extends Action {

	/**
	 * Does it. Field `to`: `on`, `off`, or empty for neither.
	 *
	 * @return array{email: string, own: string} `email`: who gets it, in words where the address is none of this site's, empty when it is off; `own`: the address of whoever asks.
	 * @throws Refusal When the history is off, or the account has no address.
	 */
	protected function work(): array {
		$to  = self::field( 'to' );
		$own = wp_get_current_user()->user_email;
		if ( 'off' === $to ) {
			delete_option( Watch_Mail::OPTION );
		} elseif ( 'on' === $to ) {
			if ( ! Switcher::is_on() || ! is_email( $own ) ) {
				Refusal::raise( 'ws401_history_no_mail', __( 'This takes the history to be on, and your account to have an email address.', 'who-said-401' ), 409 );
			}
			Watch_Mail::on( get_current_user_id() );
		}
		$recipient = Watch_Mail::recipient();
		return array(
			'email' => $recipient ? self::shown( $recipient ) : '',
			'own'   => $own,
		);
	}

	/**
	 * The address of whoever gets it; of an account of the network that is no member of this site, not the address.
	 *
	 * @param \WP_User $recipient Who gets it.
	 */
	private static function shown( \WP_User $recipient ): string {
		return '' === Record::name_of( $recipient->ID ) ? __( 'an administrator of the network', 'who-said-401' ) : $recipient->user_email;
	}
}
