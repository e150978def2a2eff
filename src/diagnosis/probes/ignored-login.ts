import { bringsKey } from '../products/woocommerce-keys/keys';
import { asAnsweredHere, visitorsCases, type VisitorsCase } from './given-case';
import { isAnswered, isAsExpected, repetitionAsGiven } from '.';
import { cacheMark } from '../products/marks';
import type { Exchange, GivenFacts, SiteFacts } from '../evidence/types';

/** A given request whose login does not count, and what came back when that very login was sent from here, where it was at hand. */
export interface IgnoredLogin extends VisitorsCase {
	asGiven: Exchange | undefined;
	/** Whether that very login was tried from here and answered, and no cache spoke in the site's place. */
	isTried: boolean;
	/** The header by which a cache says that it gave the answer to that login; null when none does. */
	cachedBy: string | null;
}

/** The given requests that bring a login and are answered like a visitor's. Keys of a shop are another check's. */
export function ignoredLogins(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	given: readonly GivenFacts[]
): IgnoredLogin[] {
	return visitorsCases(
		site,
		exchanges,
		asAnsweredHere( site, exchanges, given )
			// A wrong login may be refused in other words than a visitor.
			.map( ( request, nth ) => ( {
				...request,
				code: given[ nth ]?.code ?? null,
			} ) )
			.filter( ( request ) => request.carries && ! bringsKey( request ) )
	)
		.map( ( each ) => {
			const asGiven = repetitionAsGiven( site, exchanges, each.request );
			const cachedBy = asGiven?.response
				? cacheMark( asGiven.response )
				: null;
			return {
				...each,
				asGiven,
				cachedBy,
				isTried: isAnswered( asGiven ) && cachedBy === null,
			};
		} )
		.filter( ( { asGiven } ) => ! asGiven || ! isAsExpected( asGiven ) );
}
