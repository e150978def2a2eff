<?php
/**
 * Action `ws401_trip_end`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Actions\Action;

defined( 'ABSPATH' ) || exit;

/**
 * Ends the round trip of the current user.
 */
final class Trip_End extends Action {

	/**
	 * Takes the temporary password away. `existed` is false when something else had done so already: what was answered to it
	 * then proves nothing.
	 *
	 * @return array{existed: bool}
	 */
	protected function work(): array {
		return array( 'existed' => in_array( self::field( 'uuid' ), Trips::end_of( get_current_user_id() ), true ) );
	}
}
