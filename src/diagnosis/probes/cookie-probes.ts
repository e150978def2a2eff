import {
	cookieEndpoint,
	SITE_PARTS,
	type SitePart,
} from '../exchange/cookie-echo';
import type { Evidence, PageFacts, Probe, SiteFacts } from '../evidence/types';
import { restUrl } from '../exchange/address';
import { expectations } from '../exchange/expectations';
import { directProbe } from './make-probe';
import { ownRequest } from '../exchange/own-requests';
import type { Plan } from './plan-probes';

/** Where each part of the site begins. */
function addressOf( part: SitePart, site: SiteFacts ): string {
	switch ( part ) {
		case 'rest':
			return restUrl( site, '/', 'pretty' );
		case 'admin':
			return site.adminUrl;
		case 'front':
			return `${ site.home.replace( /\/+$/, '' ) }/`;
	}
}

/** Has each part of the site say which login cookies the browser sends to it, as far as the browser sends any from this page. */
export function cookieProbes( site: SiteFacts, page: PageFacts ): Probe[] {
	return SITE_PARTS.map( ( part ) =>
		directProbe( page, addressOf( part, site ), {
			endpoint: cookieEndpoint( part ),
			credential: 'cookie',
			expects: expectations.cookieEcho(
				part === 'admin' ? 'admin' : 'login'
			),
		} )
	).filter( ( { vantage } ) => vantage === 'browser' );
}

/** Whether a browser sends a cookie of this path along to an address (RFC 6265, 5.1.4). */
export function coversAddress( path: string, address: string ): boolean {
	const folder = path.endsWith( '/' ) ? path : `${ path }/`;
	return `${ new URL( address ).pathname }/`.startsWith( folder );
}

/** Whether anything speaks for cookies going other ways than usual; elsewhere a login that is accepted says enough. */
function isDoubtful(
	{ site }: Plan,
	{ credentials, server, exchanges }: Evidence
): boolean {
	const { domain, path, sitePath, otherLogins } = credentials?.cookies ?? {
		domain: '',
		path: '/',
		sitePath: '/',
		otherLogins: 0,
	};
	const isCovered = ( address: string ) =>
		coversAddress( path, address ) || coversAddress( sitePath, address );
	const code = ownRequest( exchanges ?? [], 'users-me' )?.response.code;
	return (
		domain !== '' ||
		otherLogins > 0 ||
		( server?.doubledCookies.length ?? 0 ) > 0 ||
		! isCovered( site.restRoot ) ||
		! isCovered( site.home ) ||
		code === 'rest_not_logged_in' ||
		code === 'rest_cookie_invalid_nonce'
	);
}

/** Where login cookies may not arrive, every part of the site is asked. */
export function probeCookies( plan: Plan, evidence: Evidence ): Probe[] {
	return isDoubtful( plan, evidence )
		? cookieProbes( plan.site, plan.page )
		: [];
}
