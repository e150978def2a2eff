<?php
/**
 * Action `ws401_echo_ticket`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Credentials\Cookie_Echo;
use WhoSaid401\Dry_Runs\Signature;

defined( 'ABSPATH' ) || exit;

/**
 * Hands out what is needed to ask the header echo once, and to have any address say which cookies reach it.
 */
final class Echo_Ticket extends Action {

	/**
	 * Signs the tickets.
	 *
	 * @return array{url: string, header: string, value: string, basic: string, bearer: string, cookieArgument: string, cookieTicket: string}
	 */
	protected function work(): array {
		return self::sign();
	}

	/**
	 * Signs the tickets.
	 *
	 * @return array{url: string, header: string, value: string, basic: string, bearer: string, cookieArgument: string, cookieTicket: string}
	 */
	public static function sign(): array {
		$payload = array( 'n' => wp_generate_password( 8, false ) );
		$ends    = time() + Signature::LIFETIME;
		$ticket  = Header_Echo::ticket( $payload );
		return array(
			'url'            => Header_Echo::url( $ticket ),
			'header'         => 'Authorization',
			'value'          => Header_Echo::SCHEME . ' ' . $ticket,
			'basic'          => 'Basic ' . Header_Echo::as_basic( $ticket ),
			'bearer'         => 'Bearer ' . $ticket,
			'cookieArgument' => Cookie_Echo::ARGUMENT,
			'cookieTicket'   => Signature::seal( Cookie_Echo::PURPOSE, $payload, $ends ),
		);
	}
}
