import { cacheMark } from '../exchange';
import type { Exchange, Probe, GivenFacts } from '../evidence/types';
import { expectations } from '../exchange/expectations';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';

/** Published posts, asked for as scripts of two websites, one after the other. */
export const WEBSITE_ENDPOINTS = [
	'posts-for-website',
	'posts-for-another',
] as const;

/** Names that belong to nobody (RFC 2606). */
const WEBSITES = [ 'https://one.example', 'https://another.example' ];

/**
 * Whose answer do scripts of other websites get? Asked where the given request came from another website, or where a cache has
 * given answers of the REST API: a cache that does not keep websites apart gives one the answer of another.
 */
export function probeOtherWebsites(
	{ site, page }: Plan,
	given: readonly GivenFacts[],
	exchanges: readonly Exchange[]
): Probe[] {
	const isCached = exchanges.some(
		( { probe, response } ) =>
			probe.route !== null &&
			response !== null &&
			response.status < 400 &&
			cacheMark( response ) !== null
	);
	return isCached || given.some( ( { crossSite } ) => crossSite )
		? WEBSITE_ENDPOINTS.map( ( endpoint, index ) =>
				restProbe( site, page, {
					endpoint,
					route: '/wp/v2/posts?per_page=1',
					credential: 'none',
					vantage: 'loopback',
					origin: WEBSITES[ index ] ?? '',
					expects: expectations.otherWebsite(),
				} )
			)
		: [];
}
