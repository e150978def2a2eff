import { isAsExpected, repetitionAsGiven, repetitionOf } from '../../probes';
import type { Exchange, GivenFacts, SiteFacts } from '../../evidence/types';

/**
 * What came of each given request when it was sent once more: with your login, or with its own where that passes. What wants a login of its
 * own kind refuses yours, and takes the one that the request brings.
 */
export const repetitionsOf = (
	site: SiteFacts,
	exchanges: readonly Exchange[],
	given: readonly GivenFacts[]
): ( Exchange | undefined )[] =>
	given.map( ( request ) => {
		const own = repetitionAsGiven( site, exchanges, request );
		return own && isAsExpected( own )
			? own
			: repetitionOf( site, exchanges, request );
	} );
