import type { Probe } from '../diagnosis/evidence/types';
import { sendRealSave } from './real-save';
import type { Server } from './server';

const SAVE: Probe = {
	id: 'browser/cookie-nonce/PUT/saved-for-real/pretty',
	endpoint: 'saved-for-real',
	route: '/wp/v2/posts/5',
	url: 'https://example.org/wp-json/wp/v2/posts/5',
	method: 'PUT',
	credential: 'cookie-nonce',
	form: 'pretty',
	vantage: 'browser',
	dryRun: false,
	content: 'own',
	expects: { statuses: [ 200 ], why: '' },
};

/** Sends it, and hands over what went out beside what a visitor asks, and why it did not. */
async function send( change: Partial< Probe > = {} ) {
	const sent: RequestInit[] = [];
	const { failure } = await sendRealSave(
		{ call: async () => ( { rest: 'fresh' } ) } as unknown as Server,
		{
			origin: 'https://example.org',
			now: () => 0,
			fetch: async ( _, init = {} ) => {
				if ( init.credentials !== 'omit' ) {
					sent.push( init );
				}
				return new Response( '{}' );
			},
		},
		{ ...SAVE, ...change },
		'{"content":"After"}'
	);
	return { sent, failure };
}

it( 'sends a save once, with a fresh nonce, and follows no redirect to another', async () => {
	const { sent, failure } = await send();
	expect( failure ).toBeNull();
	expect( sent ).toEqual( [
		expect.objectContaining( {
			method: 'POST',
			body: '{"content":"After"}',
			redirect: 'error',
			mode: 'same-origin',
			headers: expect.objectContaining( {
				'X-WP-Nonce': 'fresh',
				'X-HTTP-Method-Override': 'PUT',
			} ),
		} ),
	] );
} );

/** As many arguments as PHP reads (`max_input_vars`). */
const ALL_READ = '&a'.repeat( 1000 );

it.each< [ string, Partial< Probe > ] >( [
	[ 'another method', { url: `${ SAVE.url }?_method=DELETE` } ],
	[ 'one behind a `;`', { url: `${ SAVE.url }?a;_method=DELETE` } ],
	[
		'two, the last beyond what PHP reads',
		{ url: `${ SAVE.url }?_method=DELETE${ ALL_READ }&_method=PUT` },
	],
	[
		'a list of methods',
		{ url: `${ SAVE.url }?.method[]=DELETE&_method=PUT` },
	],
	[ 'a method in its path', { url: `${ SAVE.url }%26_method=DELETE` } ],
	[ 'another origin', { url: 'https://example.com/wp-json/wp/v2/posts/5' } ],
	[
		'another door',
		{ url: 'https://example.org/wp-admin/admin-ajax.php/wp-json/' },
	],
	[ 'another name', { endpoint: 'given' } ],
	[ 'another login', { credential: 'cookie' } ],
] )( 'sends nothing with %s', async ( _, change ) => {
	const { sent, failure } = await send( change );
	expect( failure?.kind ).toBe( 'refused-to-send' );
	expect( sent ).toEqual( [] );
} );

it( 'sends what names its own method in its address too', async () => {
	expect(
		( await send( { url: `${ SAVE.url }?_method=put` } ) ).failure
	).toBeNull();
} );
