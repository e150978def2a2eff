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

/** A picture somebody has uploaded. */
export const UPLOAD = 'wp-content/uploads/picture.jpg';

/** Namespaces of the REST API beside WordPress's own, and a route in each. */
export const NAMESPACES = [
	[ 'wc', '/wc/v3/products' ],
	[ 'contact-form-7', '/contact-form-7/v1/contact-forms' ],
	[ 'oembed', '/oembed/1.0/embed' ],
] as const;

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

/** Makes a request of this site. */
type Ask = (
	id: string,
	method: string,
	address: Address,
	differing?: Differing
) => NamedRequest;

const asker =
	( site: LintSite ): Ask =>
	(
		id,
		method,
		{ path, query = '' },
		{ headers = {}, from: end = ANYWHERE } = {}
	) => ( {
		id,
		request: {
			method,
			path,
			query,
			remoteAddress: end,
			headers: {
				host: site.host,
				'user-agent': BROWSER,
				accept: '*/*',
				...site.forwarded,
				...headers,
			},
		},
	} );

const WITH_BASIC = { headers: { authorization: BASIC } };
const WITH_BEARER = { headers: { authorization: BEARER } };
const WITH_COOKIE = { headers: { cookie: 'wordpress_logged_in_0=someone' } };
const CHANGING = [ 'POST', 'PUT', 'PATCH', 'DELETE' ];

/** What visitors see. */
const pages = (
	{ home, trailingSlash = true }: LintSite,
	ask: Ask
): NamedRequest[] => [
	ask( 'front', 'GET', { path: home } ),
	ask( 'page', 'GET', {
		path: `${ home }sample-page${ trailingSlash ? '/' : '' }`,
	} ),
];

/** What stands beside the pages, for programs and in them. */
function besides( site: LintSite, ask: Ask ): NamedRequest[] {
	const { home, core, prettyPermalinks } = site;
	const named = ( path: string, query: string ): Address =>
		prettyPermalinks
			? { path: `${ home }${ path }` }
			: { path: home, query };
	return [
		ask( 'feed', 'GET', named( 'feed/', 'feed=rss2' ) ),
		ask( 'sitemap', 'GET', named( 'wp-sitemap.xml', 'sitemap=index' ) ),
		ask(
			'uploads',
			'GET',
			{ path: `${ core }${ UPLOAD }` },
			{
				headers: {
					referer: ownAddress( site, `${ home }sample-page/` ),
				},
			}
		),
	];
}

const ownAddress = ( { host, https }: LintSite, path: string ) =>
	`http${ https === false ? '' : 's' }://${ host }${ path }`;

/** The REST API in both forms, by each method, and the namespaces of others. */
function rest( site: LintSite, ask: Ask ): NamedRequest[] {
	const { home } = site;
	const pretty = ( route: string ) => restAddress( site, route );
	const query = ( route: string ): Address => ( {
		path: home,
		query: `rest_route=${ route }`,
	} );
	const direct = {
		path: `${ home }index.php`,
		query: 'rest_route=/wp/v2/users/me',
	};
	const posts = pretty( '/wp/v2/posts' );
	const me = pretty( '/wp/v2/users/me' );
	return [
		ask( 'index', 'GET', pretty( '/' ) ),
		ask( 'posts', 'GET', posts ),
		ask( 'posts-cookie', 'GET', posts, WITH_COOKIE ),
		ask( 'posts-query', 'GET', query( '/wp/v2/posts' ) ),
		ask( 'users', 'GET', pretty( '/wp/v2/users' ) ),
		ask( 'me-basic', 'GET', me, WITH_BASIC ),
		ask( 'me-bearer', 'GET', me, WITH_BEARER ),
		ask( 'posts-basic', 'GET', posts, WITH_BASIC ),
		ask( 'posts-bearer', 'GET', posts, WITH_BEARER ),
		ask( 'me-index', 'GET', direct, WITH_BASIC ),
		ask( 'me-index-bearer', 'GET', direct, WITH_BEARER ),
		...CHANGING.flatMap( ( method ) => [
			ask( method, method, pretty( '/wp/v2/posts/1' ), WITH_COOKIE ),
			ask(
				`query-${ method }`,
				method,
				query( '/wp/v2/posts/1' ),
				WITH_COOKIE
			),
		] ),
		ask( 'OPTIONS', 'OPTIONS', pretty( '/wp/v2/posts/1' ) ),
		...NAMESPACES.map( ( [ name, route ] ) =>
			ask( `namespace-${ name }`, 'GET', pretty( route ) )
		),
	];
}

/** WordPress's own files. */
function scripts( site: LintSite, ask: Ask ): NamedRequest[] {
	const { core, serverAddress } = site;
	const login = { path: `${ core }wp-login.php` };
	return [
		ask( 'admin-ajax', 'POST', {
			path: `${ core }wp-admin/admin-ajax.php`,
		} ),
		ask( 'admin-post', 'POST', {
			path: `${ core }wp-admin/admin-post.php`,
		} ),
		ask(
			'admin',
			'GET',
			{ path: `${ core }wp-admin/index.php` },
			WITH_COOKIE
		),
		ask( 'login', 'GET', login ),
		ask( 'login-post', 'POST', login, {
			headers: {
				origin: ownAddress( site, '' ),
				referer: ownAddress( site, login.path ),
				cookie: 'wordpress_test_cookie=WP%20Cookie%20check',
			},
		} ),
		ask( 'xmlrpc', 'POST', { path: `${ core }xmlrpc.php` } ),
		ask(
			'cron',
			'POST',
			{ path: `${ core }wp-cron.php`, query: 'doing_wp_cron' },
			{
				headers: { 'user-agent': WORDPRESS },
				from: serverAddress ?? ANYWHERE,
			}
		),
	];
}

/** The same from elsewhere, by other programs and at the site's other addresses. */
function callers( site: LintSite, ask: Ask ): NamedRequest[] {
	const { core, host, visitor, serverAddress } = site;
	const posts = restAddress( site, '/wp/v2/posts' );
	const me = restAddress( site, '/wp/v2/users/me' );
	const admin = { path: `${ core }wp-admin/index.php` };
	return [
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
			? [
					{
						...ask( 'other-scheme', 'GET', me, WITH_BASIC ),
						https: false,
					},
				]
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

/** The requests a WordPress site lives by, as this site's addresses are. */
export function requestsOf( site: LintSite ): NamedRequest[] {
	const ask = asker( site );
	return [
		...pages( site, ask ),
		...rest( site, ask ),
		...besides( site, ask ),
		...scripts( site, ask ),
		...callers( site, ask ),
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
