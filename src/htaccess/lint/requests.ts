import { agentsOfProducts } from '../../diagnosis/products';
import type { SimulatedRequest } from '../../apache/syntax/types';
import type { LintSite } from './input';

/** A request that matters, by a name of its own. */
export interface NamedRequest {
	id: string;
	request: SimulatedRequest;
	/** Differs from the site's own where the request goes to another address. */
	https?: boolean;
}

/** Reserved for documentation (RFC 5737): in nobody's list. The server's stands in for one that is not known. */
const ANYWHERE = '192.0.2.77';
export const UNKNOWN_SERVER = '192.0.2.253';
const BROWSER =
	'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const WORDPRESS = 'WordPress/7.1; https://example.org';

/** What programs that use the REST API call themselves. */
export const AGENTS: Record< string, string > = {
	curl: 'curl/8.5.0',
	'python-requests': 'python-requests/2.32.3',
	okhttp: 'okhttp/4.12.0',
	axios: 'axios/1.7.9',
	PostmanRuntime: 'PostmanRuntime/7.43.0',
	...agentsOfProducts(),
	WordPress: WORDPRESS,
};
/** `someone:secret`; only whether it arrives matters. */
export const BASIC = 'Basic c29tZW9uZTpzZWNyZXQ=';
const BEARER = 'Bearer sample';

/** The other of `example.org` and `www.example.org`. */
function otherHost( host: string ): string {
	return host.startsWith( 'www.' ) ? host.slice( 4 ) : `www.${ host }`;
}

/** Whether a host can have a www twin at all. */
const hasTwin = ( host: string ) =>
	/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test( host ) && ! /^[\d.]+$/.test( host );

/** A path with its query, as it is written in an address. */
interface Address {
	path: string;
	query?: string;
}

interface Differing {
	headers?: Record< string, string >;
	/** The other end's address. */
	from?: string;
}

/** Where a REST route is on this site. */
function restAddress(
	{ home, restPrefix, prettyPermalinks }: LintSite,
	route: string
): Address {
	return prettyPermalinks
		? { path: `${ home }${ restPrefix }${ route }` }
		: { path: home, query: `rest_route=${ route }` };
}

/** The requests a WordPress site lives by, as this site's addresses are. */
export function requestsOf( site: LintSite ): NamedRequest[] {
	const { home, core, host, visitor, serverAddress } = site;
	const ask = (
		id: string,
		method: string,
		{ path, query = '' }: Address,
		{ headers = {}, from: end = ANYWHERE }: Differing = {}
	): NamedRequest => ( {
		id,
		request: {
			method,
			path,
			query,
			remoteAddress: end,
			headers: {
				host,
				'user-agent': BROWSER,
				accept: '*/*',
				...site.forwarded,
				...headers,
			},
		},
	} );
	const posts = restAddress( site, '/wp/v2/posts' );
	const post = restAddress( site, '/wp/v2/posts/1' );
	const me = restAddress( site, '/wp/v2/users/me' );
	const directMe = {
		path: `${ home }index.php`,
		query: 'rest_route=/wp/v2/users/me',
	};
	const admin = { path: `${ core }wp-admin/index.php` };
	const basic = { headers: { authorization: BASIC } };
	const bearer = { headers: { authorization: BEARER } };
	const known = { headers: { cookie: 'wordpress_logged_in_0=someone' } };
	const server = serverAddress ?? ANYWHERE;
	return [
		ask( 'front', 'GET', { path: home } ),
		ask( 'page', 'GET', { path: `${ home }sample-page/` } ),
		ask( 'index', 'GET', restAddress( site, '/' ) ),
		ask( 'posts', 'GET', posts ),
		ask( 'posts-cookie', 'GET', posts, known ),
		ask( 'posts-query', 'GET', {
			path: home,
			query: 'rest_route=/wp/v2/posts',
		} ),
		ask( 'users', 'GET', restAddress( site, '/wp/v2/users' ) ),
		ask( 'me-basic', 'GET', me, basic ),
		ask( 'me-bearer', 'GET', me, bearer ),
		ask( 'me-index', 'GET', directMe, basic ),
		ask( 'me-index-bearer', 'GET', directMe, bearer ),
		...[ 'POST', 'PUT', 'PATCH', 'DELETE' ].map( ( method ) =>
			ask( method, method, post, basic )
		),
		ask( 'OPTIONS', 'OPTIONS', post ),
		ask( 'admin-ajax', 'POST', {
			path: `${ core }wp-admin/admin-ajax.php`,
		} ),
		ask( 'admin', 'GET', admin, known ),
		ask( 'login', 'GET', { path: `${ core }wp-login.php` } ),
		ask( 'xmlrpc', 'POST', { path: `${ core }xmlrpc.php` } ),
		ask(
			'cron',
			'POST',
			{ path: `${ core }wp-cron.php`, query: 'doing_wp_cron' },
			{ headers: { 'user-agent': WORDPRESS }, from: server }
		),
		...( serverAddress === null
			? []
			: [ ask( 'from-server', 'GET', posts, { from: serverAddress } ) ] ),
		...( visitor === null
			? []
			: [
					ask( 'from-visitor', 'GET', posts, { from: visitor } ),
					ask( 'admin-from-visitor', 'GET', admin, {
						from: visitor,
					} ),
				] ),
		...Object.entries( AGENTS ).map( ( [ name, agent ] ) =>
			ask( `agent-${ name }`, 'GET', posts, {
				headers: { 'user-agent': agent },
			} )
		),
		...( site.https === true
			? [ { ...ask( 'other-scheme', 'GET', me, basic ), https: false } ]
			: [] ),
		...( hasTwin( host )
			? [
					ask( 'other-host', 'GET', me, {
						headers: {
							authorization: BASIC,
							host: otherHost( host ),
						},
					} ),
				]
			: [] ),
	];
}

/** The same request from another address. */
export function from( named: NamedRequest, address: string ): NamedRequest {
	return {
		...named,
		id: `${ named.id } from ${ address }`,
		request: { ...named.request, remoteAddress: address },
	};
}

/** `GET /wp-json/`, as a person would write it. */
export function lineOf( { request }: NamedRequest ): string {
	const { method, path, query } = request;
	return `${ method } ${ path }${ query === '' ? '' : `?${ query }` }`;
}
