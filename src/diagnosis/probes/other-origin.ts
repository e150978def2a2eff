import type { Probe, RecordedRequest, SiteFacts } from '../types';
import { originOf, restUrl } from './address';
import { expectations } from './expectations';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';

/** Published posts, asked for at the scheme of a given request instead of the site's. */
export const OTHER_ORIGIN_ENDPOINT = 'posts-other-origin';

const withoutWww = ( host: string ) => host.replace( /^www\./, '' );

/**
 * The origin of a given address when it is this site's under another scheme, or with or without `www.`; null when it is the site's own, or
 * another site's.
 */
export function otherOriginOf(
	site: SiteFacts,
	address: string
): string | null {
	const own = [ site.home, site.siteurl, site.restRoot ].map( originOf );
	const origin = originOf( address );
	const right = originOf( site.restRoot );
	if ( origin === null || right === null || own.includes( origin ) ) {
		return null;
	}
	return withoutWww( new URL( origin ).hostname ) ===
		withoutWww( new URL( right ).hostname )
		? origin
		: null;
}

/** Whether the server may ask there itself: nothing is ever sent to a host that is not the site's. */
function isOwnHost( site: SiteFacts, origin: string ): boolean {
	return [ site.home, site.siteurl ].some(
		( own ) => new URL( own ).host === new URL( origin ).host
	);
}

/** Where a given request went to another scheme: is it sent on from there? */
export function probeOtherOrigin(
	{ site, page }: Plan,
	recorded: readonly RecordedRequest[]
): Probe[] {
	const route = '/wp/v2/posts?per_page=1';
	const [ origin ] = recorded.flatMap(
		( { url } ) => otherOriginOf( site, url ) ?? []
	);
	if ( ! origin || ! isOwnHost( site, origin ) ) {
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
