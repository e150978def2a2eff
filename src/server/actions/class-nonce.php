<?php
/**
 * Action `ws401_nonce`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Screen\Recorder;

defined( 'ABSPATH' ) || exit;

/**
 * Hands out fresh nonces: the ones in the page age with it.
 */
final class Nonce extends Action {

	/**
	 * A nonce belongs to a session. After logging in again the page holds none that fits, as with core's own
	 * `rest-nonce`; other sites can call this but cannot read the answer.
	 */
	protected function needs_nonce(): bool {
		return false;
	}

	/**
	 * Creates them.
	 *
	 * @return array{rest: string, page: string, record: string, time: int}
	 */
	protected function work(): array {
		return array(
			'rest'   => wp_create_nonce( 'wp_rest' ),
			'page'   => wp_create_nonce( 'ws401' ),
			'record' => wp_create_nonce( Recorder::NONCE ),
			'time'   => time(),
		);
	}
}
