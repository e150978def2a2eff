import type {
	ExchangeResponse,
	GivenFacts,
	Probe,
} from '../src/diagnosis/evidence/types';
import { followUp, restError, type WholeEvidence } from './evidence';

/** With which credential a probe sends what an app brings. */
const SENT_AS = {
	basic: 'application-password',
	token: 'bearer',
} as const;

/**
 * An app that asks with its login; visitors and that login are refused unless told otherwise. What comes back takes what is known of its
 * request besides, and the answer to that very login.
 *
 * @param carries What its Authorization header is.
 */
export const appAsking =
	( carries: keyof typeof SENT_AS ) =>
	(
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

/**
 * An AI agent that asks for its endpoint without a login.
 *
 * @param app    What is known of the agent.
 * @param answer How WordPress answers; undefined is as a healthy site does.
 * @param path   The endpoint it asks for.
 */
export const agentAsking =
	(
		app: GivenFacts[ 'app' ],
		answer: ( probe: Probe ) => ExchangeResponse | undefined,
		path = 'mcp/mcp-adapter-default-server'
	) =>
	( e: WholeEvidence ): void => {
		e.given = [
			{
				method: 'POST',
				url: `https://example.org/wp-json/${ path }`,
				status: null,
				code: null,
				at: 0,
				...( app && { app } ),
			},
		];
		followUp( e, answer );
	};
