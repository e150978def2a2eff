import type { Probe, GivenFacts, SiteFacts } from '../evidence/types';
import { originOf, restUrl } from '../exchange/address';
import { expectations } from '../exchange/expectations';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';

/** Published posts, asked for at another origin of the site: another scheme, or with or without `www.`. */
export const OTHER_ORIGIN_ENDPOINT = 'posts-other-origin';

const withoutWww = ( host: string ) => host.replace( /^www\./, '' );

const ownOrigins = ( site: SiteFacts ) =>
	[ site.home, site.siteurl, site.restRoot ].map( originOf );

/** Whether two addresses differ in nothing but `www.` before the host, and perhaps the scheme. */
function isBeside( one: URL, other: URL ): boolean {
	return (
		one.hostname !== other.hostname &&
		one.port === other.port &&
		withoutWww( one.hostname ) === withoutWww( other.hostname )
	);
}

/**
 * The origin of a given address when it is this site's under another scheme, or with or without `www.`; null when it is the site's own, or
 * another site's.
 */
export function otherOriginOf(
	site: SiteFacts,
	address: string | null
): string | null {
	const origin = originOf( address ?? '' );
	const right = originOf( site.restRoot );
	if (
		origin === null ||
		right === null ||
		ownOrigins( site ).includes( origin )
	) {
		return null;
	}
	return withoutWww( new URL( origin ).hostname ) ===
		withoutWww( new URL( right ).hostname )
		? origin
		: null;
}

/** Whether the server may ask there: at the site's own hosts, and as nobody beside them (`Site_Origins::is_sibling()`). */
function mayAsk( site: SiteFacts, origin: string ): boolean {
	const asked = new URL( origin );
	return [ site.home, site.siteurl ]
		.map( ( own ) => new URL( own ) )
		.some( ( own ) => own.host === asked.host || isBeside( own, asked ) );
}

/** Where home and siteurl differ in `www.`, the one that is not the REST API's. */
function otherOwnOrigin( site: SiteFacts ): string[] {
	const [ home, siteurl ] = [ site.home, site.siteurl ].map(
		( own ) => new URL( own )
	);
	const right = originOf( site.restRoot );
	return home && siteurl && isBeside( home, siteurl )
		? [ home.origin, siteurl.origin ].filter( ( own ) => own !== right )
		: [];
}

/**
 * Where a given request went to another origin of the site, or its two addresses disagree: is the site served
 * there too, or is one sent on? Always as nobody. Where an answer leads there, the server follows it by itself.
 */
export function probeOtherOrigin(
	{ site, page }: Plan,
	given: readonly GivenFacts[]
): Probe[] {
	const route = '/wp/v2/posts?per_page=1';
	const [ origin ] = [
		...given.flatMap( ( { url } ) => otherOriginOf( site, url ) ?? [] ),
		...otherOwnOrigin( site ),
	];
	if ( ! origin || ! mayAsk( site, origin ) ) {
		return [];
	}
	const { pathname, search } = new URL( restUrl( site, route, 'pretty' ) );
	return [
		restProbe( site, page, {
			endpoint: OTHER_ORIGIN_ENDPOINT,
			route,
			url: origin + pathname + search,
			credential: 'none',
			vantage: 'loopback',
			expects: expectations.posts(),
		} ),
	];
}
