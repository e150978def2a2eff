import type { NginxRequest } from '../nginx';

/** What has to be known of the site. */
export interface NginxSite {
	scheme: 'http' | 'https';
	host: string;
	port: number;
	/** Path of the site, with slashes at both ends. */
	home: string;
	/** Path of WordPress's own files, with slashes at both ends. */
	core: string;
	/** Of pretty REST addresses, without slashes. */
	restPrefix: string;
	hasPrettyPermalinks: boolean;
	/** Headers that something in front of nginx adds to every request, by lower-case name; absent where nothing does. */
	forwarded?: Record< string, string >;
}

/** What a request is for: whoever reads of it knows what fails. */
export type Purpose =
	| 'pages'
	| 'rest-reading'
	| 'rest-query'
	| 'rest-saving'
	| 'rest-deleting'
	| 'rest-users'
	| 'rest-by-query'
	| 'rest-login'
	| 'rest-token'
	| 'login'
	| 'dashboard'
	| 'ajax'
	| 'xmlrpc';

/** A request WordPress lives by, and what has to come of it. */
export interface LivesBy {
	purpose: Purpose;
	request: NginxRequest;
	/** File of WordPress's that has to answer, from its folder. */
	script: string;
	/** Arguments that have to arrive, by name and value. */
	arrives: [ string, string ][];
	/** Whether its Authorization header has to. */
	isAuthorized: boolean;
}

const BROWSER = { 'user-agent': 'Mozilla/5.0', accept: '*/*' };
/** `someone:secret`; only whether it arrives matters. */
const BASIC = { authorization: 'Basic c29tZW9uZTpzZWNyZXQ=' };
const BEARER = { authorization: 'Bearer sample' };

/** The requests of a site. Their senders' address is not known: nobody is let in or kept out for that. */
export function requestsOf( site: NginxSite ): LivesBy[] {
	const { scheme, host, port, home, core, restPrefix } = site;
	const ask = (
		purpose: Purpose,
		method: string,
		target: string,
		more: Partial< LivesBy > & { headers?: Record< string, string > } = {}
	): LivesBy => ( {
		purpose,
		script: more.script ?? 'index.php',
		arrives: more.arrives ?? [],
		isAuthorized: Boolean( more.headers ),
		request: {
			method,
			scheme,
			host,
			port,
			target,
			headers: { ...BROWSER, ...site.forwarded, ...more.headers },
			address: null,
		},
	} );
	const file = ( purpose: Purpose, method: string, path: string ) =>
		ask( purpose, method, core + path, { script: path } );
	const route = ( path: string, query = '' ) =>
		site.hasPrettyPermalinks
			? `${ home }${ restPrefix }${ path }${ query && `?${ query }` }`
			: `${ home }?rest_route=${ path }${ query && `&${ query }` }`;
	return [
		ask( 'pages', 'GET', `${ home }sample-page/` ),
		ask( 'rest-reading', 'GET', route( '/wp/v2/posts' ) ),
		ask(
			'rest-query',
			'GET',
			route( '/wp/v2/posts', 'per_page=1&search=a' ),
			{
				arrives: [
					[ 'per_page', '1' ],
					[ 'search', 'a' ],
				],
			}
		),
		...[ 'POST', 'PUT', 'PATCH' ].map( ( method ) =>
			ask( 'rest-saving', method, route( '/wp/v2/posts/1' ) )
		),
		ask( 'rest-deleting', 'DELETE', route( '/wp/v2/posts/1' ) ),
		ask( 'rest-users', 'GET', route( '/wp/v2/users/me' ) ),
		ask( 'rest-by-query', 'GET', `${ home }?rest_route=/wp/v2/posts`, {
			arrives: [ [ 'rest_route', '/wp/v2/posts' ] ],
		} ),
		ask( 'rest-login', 'GET', route( '/wp/v2/users/me' ), {
			headers: BASIC,
		} ),
		ask( 'rest-token', 'GET', route( '/wp/v2/users/me' ), {
			headers: BEARER,
		} ),
		file( 'login', 'GET', 'wp-login.php' ),
		file( 'login', 'POST', 'wp-login.php' ),
		ask( 'dashboard', 'GET', `${ core }wp-admin/`, {
			script: 'wp-admin/index.php',
		} ),
		file( 'ajax', 'POST', 'wp-admin/admin-ajax.php' ),
		file( 'xmlrpc', 'POST', 'xmlrpc.php' ),
	];
}
