import type { SimulatedRequest } from '../types';
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
	Jetpack: 'Jetpack by WordPress.com',
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

/** The requests a WordPress site lives by, as this site's addresses are. */
export function requestsOf( site: LintSite ): NamedRequest[] {
	const { home, core, restPrefix, host } = site;
	const rest = ( route: string ) => `${ home }${ restPrefix }${ route }`;
	const ask = (
		id: string,
		method: string,
		path: string,
		headers: Record< string, string > = {},
		rest_: Partial< SimulatedRequest > = {}
	): NamedRequest => ( {
		id,
		request: {
			method,
			path,
			query: '',
			remoteAddress: ANYWHERE,
			...rest_,
			headers: {
				host,
				'user-agent': BROWSER,
				accept: '*/*',
				...headers,
			},
		},
	} );
	const posts = rest( '/wp/v2/posts' );
	const post = rest( '/wp/v2/posts/1' );
	const me = rest( '/wp/v2/users/me' );
	const basic = { authorization: BASIC };
	const server = site.serverAddress ?? ANYWHERE;
	return [
		ask( 'front', 'GET', home ),
		ask( 'page', 'GET', `${ home }sample-page/` ),
		ask( 'index', 'GET', rest( '/' ) ),
		ask( 'posts', 'GET', posts ),
		ask( 'posts-cookie', 'GET', posts, {
			cookie: 'wordpress_logged_in_0=someone',
		} ),
		ask(
			'posts-query',
			'GET',
			home,
			{},
			{
				query: 'rest_route=/wp/v2/posts',
			}
		),
		ask( 'users', 'GET', rest( '/wp/v2/users' ) ),
		ask( 'me-basic', 'GET', me, basic ),
		ask( 'me-bearer', 'GET', me, { authorization: BEARER } ),
		ask( 'me-index', 'GET', `${ home }index.php`, basic, {
			query: 'rest_route=/wp/v2/users/me',
		} ),
		ask(
			'me-index-bearer',
			'GET',
			`${ home }index.php`,
			{
				authorization: BEARER,
			},
			{
				query: 'rest_route=/wp/v2/users/me',
			}
		),
		ask( 'POST', 'POST', post, basic ),
		ask( 'PUT', 'PUT', post, basic ),
		ask( 'PATCH', 'PATCH', post, basic ),
		ask( 'DELETE', 'DELETE', post, basic ),
		ask( 'OPTIONS', 'OPTIONS', post ),
		ask( 'admin-ajax', 'POST', `${ core }wp-admin/admin-ajax.php` ),
		ask( 'admin', 'GET', `${ core }wp-admin/index.php`, {
			cookie: 'wordpress_logged_in_0=someone',
		} ),
		ask( 'login', 'GET', `${ core }wp-login.php` ),
		ask( 'xmlrpc', 'POST', `${ core }xmlrpc.php` ),
		ask(
			'cron',
			'POST',
			`${ core }wp-cron.php`,
			{
				'user-agent': WORDPRESS,
			},
			{ query: 'doing_wp_cron', remoteAddress: server }
		),
		...( site.serverAddress === null
			? []
			: [
					ask(
						'from-server',
						'GET',
						posts,
						{},
						{
							remoteAddress: site.serverAddress,
						}
					),
				] ),
		...( site.visitor === null
			? []
			: [
					ask(
						'from-visitor',
						'GET',
						posts,
						{},
						{
							remoteAddress: site.visitor,
						}
					),
					ask(
						'admin-from-visitor',
						'GET',
						`${ core }wp-admin/index.php`,
						{},
						{
							remoteAddress: site.visitor,
						}
					),
				] ),
		...Object.entries( AGENTS ).map( ( [ name, agent ] ) =>
			ask( `agent-${ name }`, 'GET', posts, { 'user-agent': agent } )
		),
		...( site.https === true
			? [ { ...ask( 'other-scheme', 'GET', me, basic ), https: false } ]
			: [] ),
		...( hasTwin( host )
			? [
					ask( 'other-host', 'GET', me, {
						...basic,
						host: otherHost( host ),
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
