import { bringsKey } from '../products/woocommerce-keys/keys';
import { visitorsCases, type VisitorsCase } from './given-case';
import { isAsExpected, repetitionAsGiven } from '.';
import type { Exchange, RecordedRequest, SiteFacts } from '../evidence/types';

/** A given request whose login does not count, and what came back when that very login was sent from here, where it was at hand. */
export interface IgnoredLogin extends VisitorsCase {
	asGiven: Exchange | undefined;
}

/** The given requests that bring a login and are answered like a visitor's. Keys of a shop are another check's. */
export function ignoredLogins(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	recorded: readonly RecordedRequest[]
): IgnoredLogin[] {
	return visitorsCases(
		site,
		exchanges,
		recorded.filter(
			( request ) => request.carries && ! bringsKey( request )
		)
	)
		.map( ( each ) => ( {
			...each,
			asGiven: repetitionAsGiven( site, exchanges, each.request ),
		} ) )
		.filter( ( { asGiven } ) => ! asGiven || ! isAsExpected( asGiven ) );
}
