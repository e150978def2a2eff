<?php
/**
 * Whether the editor can save.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\Actions\Give_Permit;
use WhoSaid401\Actions\Take_Permit_Back;
use WhoSaid401\Answering\Refusal;
use WhoSaid401\Facts\Site_Facts;
use WhoSaid401\Sending\Rest_Root;

defined( 'ABSPATH' ) || exit;

/**
 * Sends what the block editor saves with as a dry run: it is stopped right before its endpoint, so nothing is saved. Where the address
 * does not show first that this plugin would stop it, nothing is sent.
 */
final class Save_Try {

	/**
	 * Tries it, with the login of whoever looks at the screen.
	 *
	 * @return array{state: string, status: int} `state`: `reached` (it came as far as its endpoint), `refused`, `untold` where no answer
	 *         came or this plugin itself stopped it sooner, or `unknown` where it was not sent; `status` of the answer, 0 without.
	 */
	public static function run(): array {
		$post = Site_Facts::editable_post();
		$url  = Rest_Root::address() . 'wp/v2/posts' . ( null === $post ? '' : '/' . $post );
		if ( null === Listening::at( $url ) ) {
			return self::unknown();
		}
		try {
			$permit = Give_Permit::for_request( 'POST', $url );
			$came   = Sent_Tests::ask( Listening::with( $url, $permit['argument'], $permit['permit'] ), 'cookie-nonce', array( $permit['header'] => $permit['permit'] ), 'POST' )['response'];
			// Where it was refused before it came to this plugin, it is still out.
			Take_Permit_Back::take( $permit['permit'] );
		} catch ( Refusal $refusal ) {
			return self::unknown();
		}
		// Of our own refusals, each is about the test, and none about the editor.
		if ( null === $came || 0 === strpos( (string) $came['code'], 'ws401_' ) ) {
			return self::unknown( 'untold' );
		}
		return array(
			'state'  => 'reached' === ( ( (array) $came['headers'] )['x-ws401-dry-run'] ?? '' ) ? 'reached' : 'refused',
			'status' => $came['status'],
		);
	}

	/**
	 * Nothing is known.
	 *
	 * @param string $state As `run()` says it.
	 * @return array{state: string, status: int}
	 */
	private static function unknown( string $state = 'unknown' ): array {
		return array(
			'state'  => $state,
			'status' => 0,
		);
	}
}
