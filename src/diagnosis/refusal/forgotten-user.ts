import {
	answerOf,
	FRESH_NONCE_ENDPOINT,
	isRefused,
	ownRequest,
} from '../probes';
import type { Exchange, HookCallback } from '../evidence/types';

/** They decide how long a nonce counts and for whom. */
export const NONCE_HOOKS = [ 'nonce_life', 'nonce_user_logged_out' ];

/** Where a trace sees that somebody made the user unknown. */
const FORGETTING = [ 'determine_current_user', 'wp_set_current_user' ];

/**
 * Whether REST requests do not know the user although the login counts: a nonce that WordPress handed to the logged-in user a moment
 * before is refused as well, and nobody changes what makes a nonce valid. A nonce is bound to the user, and the code of the refusal
 * (`rest_cookie_invalid_nonce`) is the same as for one that is too old.
 */
export function isUserForgotten(
	exchanges: readonly Exchange[],
	hooks: readonly HookCallback[] | null
): boolean {
	const origin = ownRequest( exchanges, 'users-me' )?.receipt?.origin;
	if (
		origin &&
		origin.component.kind !== 'core' &&
		FORGETTING.includes( origin.where )
	) {
		return true;
	}
	return (
		isRefused(
			answerOf( exchanges, { endpoint: FRESH_NONCE_ENDPOINT } )
		) &&
		! hooks?.some(
			( { hook, stock } ) => ! stock && NONCE_HOOKS.includes( hook )
		)
	);
}
