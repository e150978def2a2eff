import type { RunningSite } from '../env/running-site';

/** Logins that plain requests carry. */
export interface Logins {
	/** The administrator's cookies and a nonce for them. */
	cookie: string;
	nonce: string;
	/** An editor's application password: `login:password`. */
	basic: string;
}

interface Plain {
	/** What it is called in the table. */
	name: string;
	path: string;
	init?: RequestInit;
	/** What of the body counts besides the status. */
	shape?: ( body: string ) => string;
}

/** What came of each request, by its name: a status, and what tells two answers with it apart. */
export type Answers = ReadonlyMap< string, string >;

const list = ( body: string ) => ( body.startsWith( '[' ) ? 'list' : 'other' );

/** A page that is another one with the same status has another title. */
const title = ( body: string ) =>
	/<title>\s*([^<]*?)\s*<\/title>/.exec( body )?.[ 1 ] ?? 'no title';

/** What of a post stands in a feed. */
const items = ( body: string ) =>
	/<content:encoded>|<description>\s*<!\[CDATA\[\s*<p>/.test( body )
		? 'with posts'
		: 'no post';

const form = ( body: string ) =>
	body.includes( 'name="log"' ) ? 'form' : 'no form';

const call = ( method: string, ...values: string[] ): string =>
	`<?xml version="1.0"?><methodCall><methodName>${ method }</methodName><params>${ values
		.map(
			( value ) =>
				`<param><value><string>${ value }</string></value></param>`
		)
		.join( '' ) }</params></methodCall>`;

/** A fault's code, or that there is none. */
const fault = ( body: string ): string => {
	const code = /faultCode<\/name>\s*<value><int>(-?\d+)/.exec( body )?.[ 1 ];
	return code ? `fault ${ code }` : 'no fault';
};

const rpc = ( name: string, body: string ): Plain => ( {
	name,
	path: '/xmlrpc.php',
	init: { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body },
	shape: fault,
} );

const ROUTES = {
	index: '/',
	posts: '/wp/v2/posts',
	categories: '/wp/v2/categories',
	users: '/wp/v2/users',
	'users/': '/wp/v2/users/',
	'users/1': '/wp/v2/users/1',
	'users?per_page': '/wp/v2/users?per_page=1',
	'users/me': '/wp/v2/users/me',
};

const ofVisitors = (): Plain[] => [
	{ name: 'front page', path: '/', shape: title },
	{ name: 'a post', path: '/opening-hours/', shape: title },
	{ name: 'feed', path: '/feed/', shape: items },
	{ name: '?author=1', path: '/?author=1' },
	{ name: 'wp-login.php', path: '/wp-login.php', shape: form },
	...Object.entries( ROUTES ).flatMap( ( [ name, route ] ) => [
		{ name, path: `/wp-json${ route }` },
		{
			name: `?rest_route ${ name }`,
			path: `/?rest_route=${ route.replace( '?', '&' ) }`,
		},
	] ),
	{
		name: 'oEmbed',
		path: '/wp-json/oembed/1.0/embed?url=%url%/opening-hours/',
	},
	{
		name: 'preflight',
		path: '/wp-json/wp/v2/posts',
		init: {
			method: 'OPTIONS',
			headers: { Origin: 'https://example.com' },
		},
	},
	{
		name: 'admin-ajax.php',
		path: '/wp-admin/admin-ajax.php?action=heartbeat',
	},
	{ name: 'GET xmlrpc.php', path: '/xmlrpc.php' },
	rpc( 'XML-RPC say hello', call( 'demo.sayHello' ) ),
	rpc( 'XML-RPC pingback', call( 'pingback.ping', 'a', 'b' ) ),
	rpc( 'XML-RPC login', call( 'wp.getUsersBlogs', 'admin', 'password' ) ),
];

/** The same answered as somebody. */
const withLogins = ( { cookie, nonce, basic }: Logins ): Plain[] => {
	const own = { Cookie: cookie, 'X-WP-Nonce': nonce };
	const password = {
		Authorization: `Basic ${ Buffer.from( basic ).toString( 'base64' ) }`,
	};
	return [
		{
			name: 'administrator users/me',
			path: '/wp-json/wp/v2/users/me',
			init: { headers: own },
		},
		{
			name: 'administrator posts to edit',
			path: '/wp-json/wp/v2/posts?context=edit',
			init: { headers: own },
			shape: list,
		},
		{
			name: 'administrator users',
			path: '/wp-json/wp/v2/users?context=edit',
			init: { headers: own },
			shape: list,
		},
		{
			name: 'administrator saves',
			path: '/wp-json/wp/v2/posts/1',
			init: { method: 'POST', headers: own },
		},
		{
			name: 'application password users/me',
			path: '/wp-json/wp/v2/users/me',
			init: { headers: password },
		},
		{
			name: 'application password posts to edit',
			path: '/wp-json/wp/v2/posts?context=edit',
			init: { headers: password },
			shape: list,
		},
		{
			name: 'log in',
			path: '/wp-login.php',
			init: {
				method: 'POST',
				headers: {
					Cookie: 'wordpress_test_cookie=WP%20Cookie%20check',
				},
				body: new URLSearchParams( {
					log: 'admin',
					pwd: 'password',
					testcookie: '1',
				} ),
			},
		},
	];
};

async function answerTo(
	{ url }: RunningSite,
	{ path, init, shape }: Plain
): Promise< string > {
	const answer = await fetch( url + path.replace( '%url%', url ), {
		redirect: 'manual',
		...init,
	} );
	const body = await answer.text();
	const code = /^\s*\{"code":"([^"]+)"/.exec( body )?.[ 1 ];
	const location = answer.headers
		.get( 'location' )
		?.replace( url, '' )
		.replace( /\?.*$/, '' );
	return [
		answer.status,
		code,
		location && `to ${ location || '/' }`,
		answer.headers.get( 'content-type' )?.split( ';' )[ 0 ],
		shape?.( body ),
	]
		.filter( Boolean )
		.join( ' ' );
}

/** Sends requests as any program would, without this plugin having a part in it. */
export async function askPlainly(
	site: RunningSite,
	logins: Logins
): Promise< Answers > {
	const answers = new Map< string, string >();
	for ( const plain of [ ...ofVisitors(), ...withLogins( logins ) ] ) {
		answers.set(
			plain.name,
			await answerTo( site, plain ).catch(
				( { message }: Error ) => `no answer (${ message })`
			)
		);
	}
	return answers;
}

/** What was answered otherwise than before: `posts, users: 200 application/json → 401 rest_forbidden application/json`. */
export function changesBetween( before: Answers, after: Answers ): string[] {
	const changes = new Map< string, string[] >();
	for ( const [ name, was ] of before ) {
		const is = after.get( name ) ?? 'not asked';
		if ( is !== was ) {
			const change = `${ was } → ${ is }`;
			changes.set( change, [ ...( changes.get( change ) ?? [] ), name ] );
		}
	}
	return [ ...changes ].map(
		( [ change, names ] ) => `${ names.join( ', ' ) }: ${ change }`
	);
}
