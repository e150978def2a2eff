<?php
/**
 * Action `ws401_look`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Dry_Runs\Permit;
use WhoSaid401\Runs\Run_Content;
use WhoSaid401\Runs\Run_List;
use WhoSaid401\Sandbox\Cache_Overlay;
use WhoSaid401\Sandbox\Look;

defined( 'ABSPATH' ) || exit;

/**
 * Lets the diagnosis see where refusals come from. Nothing is stored, and no file is written.
 */
final class Look_Start extends Run_Action {

	/**
	 * Makes the key.
	 *
	 * @return array<string, mixed> Shape: `LookStart` in src/transport/sandbox/run-schemas.ts.
	 * @throws Refusal Where it could not be promised that nothing changes, or whoever asks has no session of WordPress's own.
	 */
	protected function work(): array {
		$session = wp_get_session_token();
		if ( '' === $session ) {
			Refusal::raise( 'ws401_look_no_session', __( 'You are logged in by something other than WordPress’s own cookie, so test requests cannot be tied to your session.', 'who-said-401' ), 409 );
		}
		if ( ! Cache_Overlay::can_protect() ) {
			Refusal::raise( 'ws401_cache_unprotected', __( 'The object cache of this site works in a way that test requests could not be kept from writing to: no run was started.', 'who-said-401' ), 409 );
		}
		$id = Look::id( get_current_user_id(), get_current_blog_id(), $session, Permit::host() );
		return array(
			'run'     => $id,
			'key'     => Look::key_of( $id ),
			'stamp'   => Run_List::stamp_of( $id ),
			'plugins' => array_values( array_diff( Look::active_plugins(), array( Run_Content::own() ) ) ),
			'time'    => time(),
		);
	}
}
