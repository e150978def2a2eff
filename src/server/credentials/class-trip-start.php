<?php
/**
 * Action `ws401_trip_start`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Begins a round trip: a temporary application password of the current user, handed out once.
 */
final class Trip_Start extends Action {

	/**
	 * Begins it.
	 *
	 * @return array<string, mixed> Shape: `TripStartSchema` in src/transport/credentials/schemas.ts.
	 * @throws Refusal Without consent.
	 */
	protected function work(): array {
		if ( '1' !== self::field( 'consent' ) ) {
			Refusal::raise( 'ws401_consent_missing', __( 'The test makes a temporary application password: agree to that first.', 'who-said-401' ) );
		}
		return Trips::begin( wp_get_current_user() );
	}
}
