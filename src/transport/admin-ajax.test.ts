import * as v from 'valibot';

import { callAction, type Call } from './admin-ajax';
import type { ServerErrorKind } from './server-error';

const CALL: Call = {
	ajaxUrl: '/wp-admin/admin-ajax.php',
	action: 'ws401_nonce',
	nonce: 'page-nonce',
	network: false,
};
const SCHEMA = v.object( { rest: v.string() } );

const fetched = jest.fn< Promise< Response >, [ string, RequestInit ] >();

beforeAll( () => {
	Object.assign( globalThis, {
		window: {
			fetch: fetched,
			location: { href: 'https://example.org/wp-admin/tools.php' },
		},
	} );
} );

function answer( body: string, status = 200 ) {
	fetched.mockResolvedValueOnce( new Response( body, { status } ) );
}

it( 'posts action, nonce and fields to the address of the page, whatever the stored one is', async () => {
	answer( '{"success":true,"data":{"rest":"abc"}}' );
	const data = await callAction(
		{ ...CALL, network: true, fields: { run: '7' } },
		SCHEMA
	);
	const [ url, init ] = fetched.mock.lastCall ?? [];
	const { origin, pathname, searchParams } = new URL( url ?? '' );
	expect( data ).toEqual( { rest: 'abc' } );
	expect( origin + pathname ).toBe(
		'https://example.org/wp-admin/admin-ajax.php'
	);
	expect( searchParams.get( 'action' ) ).toBe( 'ws401_nonce' );
	expect( searchParams.get( 'network' ) ).toBe( '1' );
	expect( Object.fromEntries( init?.body as FormData ) ).toEqual( {
		nonce: 'page-nonce',
		run: '7',
	} );
} );

it.each< [ string, string, number, ServerErrorKind ] >( [
	[ 'nobody is logged in', '0', 400, 'logged-out' ],
	[ 'the nonce has expired', '-1', 403, 'nonce-expired' ],
	[ 'a plugin prints a page', '<html>Closed</html>', 200, 'not-json' ],
	[ 'the server breaks', '<h1>Oh</h1>', 502, 'server-error' ],
	[ 'the server breaks with JSON', '{"code":"x"}', 500, 'server-error' ],
	[
		'the data has another form',
		'{"success":true,"data":{}}',
		200,
		'wrong-shape',
	],
	[ 'there is no envelope', '{"rest":"abc"}', 200, 'wrong-shape' ],
	[
		'we refuse',
		'{"success":false,"data":{"code":"forbidden","message":"No."}}',
		403,
		'refused',
	],
] )( 'says so in one sentence when %s', async ( _, body, status, kind ) => {
	answer( body, status );
	const error = await callAction( CALL, SCHEMA ).catch( ( e ) => e );
	expect( error.kind ).toBe( kind );
	expect( error.message ).toMatch( /^\S.*\.$/ );
} );

it( 'tells a plugin that is gone from a user who is', async () => {
	answer( '0', 400 );
	answer( '1234567890' );
	await expect( callAction( CALL, SCHEMA ) ).rejects.toMatchObject( {
		kind: 'refused',
		code: 'ws401_plugin_gone',
	} );
	expect( fetched.mock.lastCall?.[ 0 ] ).toContain( 'action=rest-nonce' );

	answer( '0', 400 );
	answer( '0', 400 );
	await expect( callAction( CALL, SCHEMA ) ).rejects.toMatchObject( {
		kind: 'logged-out',
	} );
} );

it( 'names the place in data of another form', async () => {
	answer( '{"success":true,"data":{"rest":7}}' );
	await expect( callAction( CALL, SCHEMA ) ).rejects.toMatchObject( {
		code: 'rest',
		excerpt: '{"rest":7}',
	} );
} );

it( 'tells a dead connection from a call that was stopped', async () => {
	fetched.mockRejectedValueOnce( new TypeError( 'Failed to fetch' ) );
	await expect( callAction( CALL, SCHEMA ) ).rejects.toMatchObject( {
		kind: 'offline',
	} );

	fetched.mockRejectedValueOnce( new DOMException( '', 'AbortError' ) );
	await expect(
		callAction( { ...CALL, signal: AbortSignal.abort() }, SCHEMA )
	).rejects.toMatchObject( { kind: 'aborted' } );
} );

it( 'waits for a slow server only so long', async () => {
	jest.useFakeTimers();
	fetched.mockImplementationOnce(
		( _, { signal } ) =>
			new Promise( ( __, reject ) =>
				signal?.addEventListener( 'abort', () =>
					reject( new DOMException( '', 'AbortError' ) )
				)
			)
	);
	const call = callAction( CALL, SCHEMA ).catch( ( e ) => e );
	await jest.runAllTimersAsync();
	jest.useRealTimers();
	expect( ( await call ).kind ).toBe( 'timeout' );
} );
