import type { Probe } from '../diagnosis/evidence/types';
import { createBrowserVantage } from './browser';
import type { Server } from './server';
import { httpError, ServerError } from './server-error';

const PROBE: Probe = {
	id: 'browser/none/GET/posts/pretty',
	endpoint: 'posts',
	route: '/wp/v2/posts',
	url: 'https://example.org/wp-json/wp/v2/posts',
	method: 'GET',
	credential: 'none',
	form: 'pretty',
	vantage: 'browser',
	dryRun: false,
	expects: { statuses: [ 200 ], why: '' },
};

const CARRIERS = { header: 'X-WS401-Dry-Run', argument: 'ws401_dry_run' };

/** The site's own actions for dry runs. */
const signing = async ( action?: string ): Promise< unknown > =>
	action === 'ws401_challenge'
		? { ...CARRIERS, ticket: 'asked', answer: 'heard' }
		: { ...CARRIERS, permit: 'signed' };

const LISTENING = '{"ws401":"listening","answer":"heard"}';

/** A site that answers `reply`, a server that permits, and the requests that went out. */
function setUp( {
	reply = () => new Response( '{}' ),
	permit = signing,
}: {
	reply?: (
		url: string,
		init: RequestInit
	) => Response | Promise< Response >;
	permit?: ( action?: string ) => Promise< unknown >;
} = {} ) {
	const sent: ( RequestInit & {
		url: string;
		headers: Record< string, string >;
	} )[] = [];
	const send = createBrowserVantage(
		{ call: permit } as unknown as Server,
		{
			origin: 'https://example.org',
			now: () => 0,
			fetch: async ( input, init = {} ) => {
				const headers = init.headers as Record< string, string >;
				sent.push( { ...init, headers, url: String( input ) } );
				return reply( String( input ), init );
			},
		},
		() => 'nonce',
		{ bearer: 'Bearer token' }
	);
	return { send, sent };
}

const challenge = () =>
	new Response( '', {
		status: 401,
		headers: { 'WWW-Authenticate': 'Basic' },
	} );

it( 'omits every credential of the browser for a visitor’s probe', async () => {
	const { send, sent } = setUp();
	await send( PROBE );
	expect( sent ).toHaveLength( 1 );
	expect( sent[ 0 ] ).toMatchObject( {
		credentials: 'omit',
		cache: 'no-store',
		method: 'GET',
	} );
	expect( sent[ 0 ]?.headers ).not.toHaveProperty( 'X-WP-Nonce' );
} );

it( 'omits them for a token too, which travels in its own header', async () => {
	const { send, sent } = setUp();
	await send( { ...PROBE, credential: 'bearer' } );
	expect( sent[ 0 ]?.credentials ).toBe( 'omit' );
	expect( sent[ 0 ]?.headers.Authorization ).toBe( 'Bearer token' );
} );

it( 'sends the cookie beside a token only where just that is tried, and no login where a challenge would come', async () => {
	const together: Probe = {
		...PROBE,
		endpoint: 'given-with-cookie',
		credential: 'bearer',
	};
	const { send, sent } = setUp();
	await send( together );
	expect( sent.at( -1 ) ).toMatchObject( { credentials: 'same-origin' } );
	expect( sent.at( -1 )?.headers.Authorization ).toBe( 'Bearer token' );
	expect( sent.at( -1 )?.headers ).not.toHaveProperty( 'X-WP-Nonce' );

	const guarded = setUp( { reply: challenge } );
	const { failure } = await guarded.send( together );
	expect( failure?.kind ).toBe( 'refused-to-send' );
	expect(
		guarded.sent.every( ( { credentials } ) => credentials === 'omit' )
	).toBe( true );
} );

it( 'sends a cookie only after the same address answered a visitor without a challenge', async () => {
	const { send, sent } = setUp();
	const exchange = await send( { ...PROBE, credential: 'cookie-nonce' } );
	expect(
		sent.map( ( { url, credentials } ) => [ url, credentials ] )
	).toEqual( [
		[ PROBE.url, 'omit' ],
		[ PROBE.url, 'same-origin' ],
	] );
	expect( sent[ 1 ]?.headers[ 'X-WP-Nonce' ] ).toBe( 'nonce' );
	expect( exchange.response?.status ).toBe( 200 );
} );

it( 'does not ask as a visitor twice', async () => {
	const { send, sent } = setUp();
	await send( PROBE );
	await send( { ...PROBE, credential: 'cookie' } );
	expect( sent.map( ( { credentials } ) => credentials ) ).toEqual( [
		'omit',
		'same-origin',
	] );
} );

it( 'asks anew when the visitor’s probe itself is repeated', async () => {
	const { send, sent } = setUp();
	await send( PROBE );
	await send( PROBE );
	expect( sent ).toHaveLength( 2 );
} );

it( 'keeps the cookie back where the browser would ask for a password', async () => {
	const { send, sent } = setUp( { reply: challenge } );
	const exchange = await send( { ...PROBE, credential: 'cookie' } );
	expect( exchange.failure?.kind ).toBe( 'refused-to-send' );
	expect( sent.every( ( { credentials } ) => credentials === 'omit' ) ).toBe(
		true
	);
} );

it( 'keeps the cookie back when the visitor got no answer', async () => {
	const { send } = setUp( {
		reply: () => Promise.reject( new TypeError() ),
	} );
	const exchange = await send( { ...PROBE, credential: 'cookie' } );
	expect( exchange.failure?.kind ).toBe( 'refused-to-send' );
} );

it( 'keeps the cookie from other origins', async () => {
	const { send, sent } = setUp();
	const exchange = await send( {
		...PROBE,
		url: 'https://other.example/wp-json/',
		credential: 'cookie',
	} );
	expect( exchange.failure?.kind ).toBe( 'refused-to-send' );
	expect( sent ).toHaveLength( 0 );
} );

const SAVE: Probe = {
	...PROBE,
	method: 'PUT',
	credential: 'cookie-nonce',
	dryRun: true,
};

/** A site where a challenge is answered with `listening`, and a dry run stops. */
const listeningWith = ( listening: string ) => ( url: string ) =>
	new URL( url ).search.includes( '=asked' )
		? new Response( listening )
		: new Response( '{"ws401":"dry-run"}', {
				headers: { 'X-WS401-Dry-Run': 'reached' },
			} );

it( 'sends a dry run as the editor would, with its permit, once the address has shown that we listen', async () => {
	const { send, sent } = setUp( { reply: listeningWith( LISTENING ) } );
	const exchange = await send( SAVE );
	expect(
		sent.map(
			( { method, url } ) => `${ method } ${ new URL( url ).search }`
		)
	).toEqual( [
		'GET ',
		'GET ?ws401_dry_run=asked',
		'POST ?ws401_dry_run=signed',
	] );
	expect( sent[ 1 ] ).toMatchObject( { credentials: 'omit' } );
	expect( sent[ 1 ]?.headers ).toMatchObject( {
		'X-WS401-Dry-Run': 'asked',
	} );
	expect( sent[ 2 ] ).toMatchObject( { method: 'POST', body: '{}' } );
	expect( sent[ 2 ]?.headers ).toMatchObject( {
		'X-HTTP-Method-Override': 'PUT',
		'X-WS401-Dry-Run': 'signed',
	} );
	expect( exchange.reachedEndpoint ).toBe( true );

	await send( { ...SAVE, method: 'DELETE' } );
	expect(
		sent.filter( ( { url } ) => url.includes( '=asked' ) )
	).toHaveLength( 1 );
} );

it.each( [
	[ 'nothing', '' ],
	[ 'a page', '<html>' ],
	[
		'the answer to another challenge',
		'{"ws401":"listening","answer":"old"}',
	],
	[ 'something of its own', '{"answer":"heard"}' ],
] )(
	'keeps a dry run back where the address answers with %s',
	async ( _, said ) => {
		const { send, sent } = setUp( { reply: listeningWith( said ) } );
		const exchange = await send( SAVE );
		expect( exchange.failure?.kind ).toBe( 'not-listening' );
		expect( exchange.failure?.message ).toMatch( /^Not sent: .*\.$/ );
		expect( sent.some( ( { method } ) => method === 'POST' ) ).toBe(
			false
		);
	}
);

it.each( [
	[
		'no permit is to be had',
		SAVE,
		async () => {
			throw httpError( 500, '' );
		},
	],
	[ 'it is no dry run', { ...SAVE, dryRun: false }, async () => ( {} ) ],
] )(
	'never sends what could change something when %s',
	async ( _, probe, permit ) => {
		const { send, sent } = setUp( { permit } );
		const exchange = await send( probe );
		expect( exchange.failure?.kind ).toBe( 'refused-to-send' );
		expect( sent.some( ( { method } ) => method === 'POST' ) ).toBe(
			false
		);
	}
);

it( 'records a network failure with a sentence', async () => {
	const { send } = setUp( {
		reply: () => Promise.reject( new TypeError() ),
	} );
	const { response, failure } = await send( PROBE );
	expect( response ).toBeNull();
	expect( failure ).toMatchObject( { kind: 'network' } );
	expect( failure?.message ).toMatch( /\.$/ );
} );

it( 'lets a stopped call through, so that the run ends', async () => {
	const { send } = setUp( {
		permit: async () => {
			throw new ServerError( 'aborted', '' );
		},
	} );
	await expect( send( SAVE ) ).rejects.toMatchObject( { kind: 'aborted' } );
} );

it( 'asks for nothing that acts before it sends a cookie', async () => {
	const { send, sent } = setUp( { reply: listeningWith( LISTENING ) } );
	const { failure } = await send( {
		...PROBE,
		url: `${ PROBE.url }/1?_method=DELETE&force=true`,
		method: 'DELETE',
		credential: 'cookie',
		dryRun: true,
	} );
	expect( failure ).toBeNull();
	expect( sent.map( ( { method, url } ) => `${ method } ${ url }` ) ).toEqual(
		[
			`GET ${ PROBE.url }/1?force=true`,
			`GET ${ PROBE.url }/1?force=true&ws401_dry_run=asked`,
			expect.stringMatching(
				/^POST .*_method=DELETE.*ws401_dry_run=signed$/
			),
		]
	);
} );

it( 'asks who listens by nothing that acts', async () => {
	const { send, sent } = setUp( { reply: listeningWith( 'nobody' ) } );
	for ( const url of [
		`${ PROBE.url }/1?_method=DELETE&force=true`,
		`${ PROBE.url }/1?a=b;.method=DELETE`,
		`${ PROBE.url }/1?_method[]=DELETE`,
		`${ PROBE.url }%3F_method=DELETE`,
		'https://example.org/?rest_route=/wp/v2/posts/1&%5Fmethod=DELETE',
		'https://example.org/wp-json/batch/v1',
	] ) {
		await send( {
			...PROBE,
			url,
			method: 'DELETE',
			credential: 'none',
			dryRun: true,
		} );
	}
	expect( sent.map( ( { method } ) => method ) ).not.toContain( 'POST' );
	expect( sent.map( ( { url } ) => url ).join( ' ' ) ).not.toMatch(
		/method/i
	);
} );

it( 'lets nothing of ours follow a redirect to another origin', async () => {
	const { send, sent } = setUp();
	await send( { ...PROBE, credential: 'cookie-nonce' } );
	await send( { ...PROBE, credential: 'bearer' } );
	await send( { ...PROBE, method: 'POST', dryRun: true } );
	await send( PROBE );
	expect( sent.map( ( { mode } ) => mode ) ).toEqual( [
		undefined,
		'same-origin',
		'same-origin',
		'same-origin',
		undefined,
	] );
	expect( sent.every( ( { cache } ) => cache === 'no-store' ) ).toBe( true );
} );

it( 'asks another origin as a visitor, to read, or not at all', async () => {
	const elsewhere = PROBE.url.replace( 'example.org', 'front.example' );
	const { send, sent } = setUp();
	for ( const asked of [
		{ credential: 'cookie-nonce' },
		{ credential: 'bearer' },
		{ method: 'POST', dryRun: true },
		{ endpoint: 'echo' },
	] as const ) {
		const { failure } = await send( {
			...PROBE,
			...asked,
			url: elsewhere,
		} );
		expect( failure?.kind ).toBe( 'refused-to-send' );
	}
	expect( sent ).toEqual( [] );
	await send( { ...PROBE, url: elsewhere } );
	expect( sent[ 0 ] ).toMatchObject( { credentials: 'omit' } );
	expect( Object.keys( sent[ 0 ]?.headers ?? {} ) ).toEqual( [ 'Accept' ] );
} );
