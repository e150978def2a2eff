import type { GivenFacts } from '../src/diagnosis/evidence/types';
import { followUp, restError, type WholeEvidence } from './evidence';

/** With which credential a probe sends what an app brings. */
const SENT_AS = {
	basic: 'application-password',
	token: 'bearer',
} as const;

/**
 * An app that asks with its login; visitors and that login are refused unless told otherwise.
 *
 * @param carries What its Authorization header is.
 * @param change  What is known of its request besides.
 * @param own     The answer to that very login.
 */
export const appAsking =
	(
		carries: keyof typeof SENT_AS,
		change: Partial< GivenFacts >,
		own = restError( 401, 'rest_not_logged_in' )
	) =>
	( e: WholeEvidence ): void => {
		e.given = [
			{
				method: 'GET',
				url: 'https://example.org/wp-json/wp/v2/users/me',
				status: null,
				code: null,
				carries,
				hasLogin: true,
				at: 0,
				...change,
			},
		];
		followUp( e, ( { credential, endpoint } ) => {
			if ( credential === SENT_AS[ carries ] && endpoint === 'given' ) {
				return own;
			}
			return credential === 'cookie-nonce' || endpoint !== 'given'
				? undefined
				: restError( 401, 'rest_not_logged_in' );
		} );
	};
