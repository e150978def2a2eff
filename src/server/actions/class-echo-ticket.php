<?php
/**
 * Action `ws401_echo_ticket`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Signature;

defined( 'ABSPATH' ) || exit;

/**
 * Hands out what is needed to ask the header echo once.
 */
final class Echo_Ticket extends Action {

	/**
	 * Signs a ticket. `cookieUrl` is the same echo at a second address, so that no cache mixes up the two.
	 *
	 * @return array{url: string, header: string, value: string, cookieUrl: string}
	 */
	protected function work(): array {
		$ticket = Signature::seal( 'echo', array( 'n' => wp_generate_password( 8, false ) ), time() + Signature::LIFETIME );
		$url    = add_query_arg(
			array(
				'action' => 'ws401_echo',
				'ticket' => $ticket,
			),
			admin_url( 'admin-ajax.php' )
		);
		return array(
			'url'       => $url,
			'header'    => 'Authorization',
			'value'     => Header_Echo::SCHEME . ' ' . $ticket,
			'cookieUrl' => add_query_arg( 'with', 'cookies', $url ),
		);
	}
}
