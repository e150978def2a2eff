import { cacheMark, hasRestEnvelope } from '../exchange';
import type { Exchange, HeaderEcho, Probe } from '../evidence/types';
import { expectations } from '../exchange/expectations';
import {
	exchangeOf,
	exchangesOf,
	isAsExpected,
} from '../exchange/find-exchange';
import { echoProbe, restProbe } from './make-probe';
import { isInFrontOfPhp } from '../exchange/own-requests';
import type { Plan } from './plan-probes';
import { bringsPastedLogin } from './given-request';
import { isOpenToVisitors } from './visitor-answers';

/** How many refusals from a cache are asked for again. */
const ASKED_PAST_CACHE = 2;

/** What visitors get, at the address that most requests go to. */
const VISITORS_POSTS = {
	endpoint: 'posts',
	credential: 'none',
	vantage: 'browser',
	form: 'pretty',
} as const;

/** Added to the name of an endpoint that is asked for past the cache. */
export const UNCACHED = '-uncached' as const;

/**
 * When a visitor does not get the posts at the address that most requests go to: does WordPress give them at the one that needs no
 * rewrite rules?
 */
export function probeOtherForm(
	{ site, page }: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	const posts = exchangeOf( exchanges, {
		endpoint: 'posts',
		credential: 'none',
		form: 'pretty',
	} );
	return posts?.probe.route && ! isAsExpected( posts )
		? [
				restProbe( site, page, {
					endpoint: 'posts',
					route: posts.probe.route,
					credential: 'none',
					form: 'query',
					expects: posts.probe.expects,
				} ),
			]
		: [];
}

/** Refusals that a cache gave, asked for again under an address no cache has seen. */
export function probePastCache(
	{ site, page }: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	return exchanges
		.filter(
			( exchange ) =>
				exchange.response !== null &&
				exchange.probe.route !== null &&
				! exchange.probe.endpoint.endsWith( UNCACHED ) &&
				// A pasted login is tried once in a run, whoever answered.
				! bringsPastedLogin( exchange.probe ) &&
				! isAsExpected( exchange ) &&
				cacheMark( exchange.response ) !== null
		)
		.slice( 0, ASKED_PAST_CACHE )
		.map( ( { probe, sentAt } ) =>
			restProbe( site, page, {
				endpoint: `${ probe.endpoint }${ UNCACHED }`,
				route: `${ probe.route }${ probe.route?.includes( '?' ) ? '&' : '?' }ws401_fresh=${ sentAt }`,
				method: probe.method,
				credential: probe.credential,
				// The browser asks without a login first, and a cache would keep the refusal of that.
				vantage:
					probe.credential === 'none' ? probe.vantage : 'loopback',
				dryRun: probe.dryRun,
				expects: probe.expects,
			} )
		);
}

/** Whether the REST server itself answered, where it was asked. */
function isOwnAnswer( { response }: Exchange ): boolean {
	return (
		response !== null &&
		! response.redirected &&
		hasRestEnvelope( response )
	);
}

/**
 * When the browser is refused, sent on or gets no answer at a public address: does the server get through to itself, and where is
 * it sent on to? A browser hides the hops of a redirect.
 */
export function probeFromServer(
	{ site, page }: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	const posts = exchangeOf( exchanges, VISITORS_POSTS );
	return posts && ! isOwnAnswer( posts )
		? [
				restProbe( site, page, {
					endpoint: 'posts',
					route: '/wp/v2/posts?per_page=1',
					credential: 'none',
					vantage: 'loopback',
					expects: posts.probe.expects,
				} ),
			]
		: [];
}

/**
 * When the preflight fails otherwise than the browser's own request: is it the preflight, or does no request of the server to
 * itself get through?
 */
export function probeLoopback(
	{ site, page }: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	const preflight = exchangesOf( exchanges, { endpoint: 'preflight' } )[ 0 ];
	const posts = exchangeOf( exchanges, VISITORS_POSTS );
	const isLikeTheBrowsers =
		posts?.response &&
		! isAsExpected( posts ) &&
		posts.response.status === preflight?.response?.status;
	return preflight && ! isAsExpected( preflight ) && ! isLikeTheBrowsers
		? [
				restProbe( site, page, {
					endpoint: 'index',
					route: '/',
					credential: 'none',
					vantage: 'loopback',
					expects: expectations.index(),
				} ),
			]
		: [];
}

/**
 * When the Authorization header of the browser does not arrive, or no preflight of the server to itself: does a header of the server's
 * own?
 */
export function probeOwnEcho(
	{ site, page }: Plan,
	exchanges: readonly Exchange[],
	echo: HeaderEcho | null
): Probe[] {
	const preflight = exchangesOf( exchanges, { endpoint: 'preflight' } )[ 0 ];
	const arrives =
		echo?.httpAuthorization ||
		echo?.redirectHttpAuthorization ||
		echo?.phpAuthUser;
	return arrives && ( ! preflight || isAsExpected( preflight ) )
		? []
		: [ echoProbe( site, page, { vantage: 'loopback' } ) ];
}

/** When the list of authors is closed to visitors and posts are not: do you get it? */
export function probeAuthorsForYou(
	{ site, page }: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	const users = exchangeOf( exchanges, {
		endpoint: 'users',
		credential: 'none',
	} );
	return users?.probe.route &&
		( users.response?.status ?? 0 ) >= 400 &&
		isOpenToVisitors( exchanges )
		? [
				restProbe( site, page, {
					endpoint: 'users',
					route: users.probe.route,
					credential: 'cookie-nonce',
					expects: users.probe.expects,
				} ),
			]
		: [];
}

/** When the browser's requests with a login are answered in front of PHP or not at all, the server asks in its place. */
export function probeLoginFromServer(
	{ site, page }: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	const me = exchangeOf( exchanges, {
		endpoint: 'users-me',
		credential: 'cookie-nonce',
		vantage: 'browser',
	} );
	return me && ( ! me.response || isInFrontOfPhp( me ) )
		? [
				restProbe( site, page, {
					endpoint: 'users-me',
					route: '/wp/v2/users/me',
					credential: 'cookie-nonce',
					vantage: 'loopback',
					expects: expectations.me(),
				} ),
			]
		: [];
}
