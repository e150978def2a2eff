import type { Endpoint, Exchange } from '../../diagnosis/evidence/types';
import { isInFrontOfPhp } from '../../diagnosis/exchange/own-requests';
import type { SimulatedRequest } from '../../apache/syntax/types';
import type { LintSite, Reality } from './input';
import { BASIC } from './requests';

/** What WordPress calls itself when the site asks itself. */
const LOOPBACK_AGENT = 'WordPress/7.1; https://example.org';
/** Never sent anywhere: no value is known here, and rules look for names. */
const VALUE = 'someone';
const LOGGED_IN = 'wordpress_logged_in_0';
/** Of the requests of a diagnosis, those to wp-admin alone bring this cookie (ADMIN_COOKIE_PATH in core's wp_cookie_constants()). */
const ADMIN_ONLY = /^wordpress_(sec_)?[0-9a-f]{32}$/;

/** The Cookie header of a request with the login, as far as its names are known. */
function cookieHeader( { core, cookieNames = [] }: LintSite, path: string ) {
	const isAdmin = path.startsWith( `${ core }wp-admin/` );
	const names = cookieNames.filter(
		( name ) => isAdmin || ! ADMIN_ONLY.test( name )
	);
	return ( names.length > 0 ? names : [ LOGGED_IN ] )
		.map( ( name ) => `${ name }=${ VALUE }` )
		.join( '; ' );
}

/** The echo's requests carry a header of their own. */
const WITH_HEADER: Partial< Record< Endpoint, string > > = {
	echo: BASIC,
	'echo-basic': BASIC,
	'echo-bearer': 'Bearer token',
};

/** The request of an exchange as the web server sees it; null when it went to another host. */
export function requestOf(
	{ probe }: Exchange,
	site: LintSite,
	agent: string
): SimulatedRequest | null {
	const { host, visitor, serverAddress, forwarded } = site;
	const url = new URL( probe.url );
	if ( url.host !== host ) {
		return null;
	}
	const isLoopback = probe.vantage === 'loopback';
	const end = isLoopback ? serverAddress : visitor;
	const isKnown = probe.credential.startsWith( 'cookie' );
	const hasHeader =
		probe.endpoint in WITH_HEADER ||
		probe.credential === 'application-password' ||
		probe.credential === 'bearer';
	return {
		method: probe.method,
		path: url.pathname,
		query: url.search.slice( 1 ),
		remoteAddress: end ?? '192.0.2.77',
		headers: {
			host,
			'user-agent':
				probe.userAgent ?? ( isLoopback ? LOOPBACK_AGENT : agent ),
			accept: '*/*',
			...( probe.referer && { referer: probe.referer } ),
			...( probe.origin && { origin: probe.origin } ),
			...forwarded,
			...( isKnown
				? { cookie: cookieHeader( site, url.pathname ) }
				: {} ),
			...( hasHeader
				? { authorization: WITH_HEADER[ probe.endpoint ] ?? BASIC }
				: {} ),
		},
	};
}

/** What really came back, for holding it against the files; null where the two cannot be compared. */
export function realityOf(
	exchange: Exchange,
	site: LintSite,
	agent: string
): Reality | null {
	const { response } = exchange;
	const request = requestOf( exchange, site, agent );
	// What nobody asks PHP for, Apache answers by itself, also where there is nothing.
	const isOptions = exchange.probe.method === 'OPTIONS';
	return request && response && ! response.redirected && ! isOptions
		? {
				request,
				status: response.status,
				reachedPhp: ! isInFrontOfPhp( exchange ),
			}
		: null;
}
