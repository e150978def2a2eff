import { healthySite } from '../../../tests/evidence';
import type { BrowserWorld } from '../send-request';
import type { Server } from '../server';
import { loggedOutError, refusedError } from '../server-error';
import { readRoutes } from './read-routes';
import type { RouteListAnswer } from './schemas';

const { site } = healthySite();

const core = { kind: 'core' as const, id: 'core', name: 'WordPress' };
const LIST: RouteListAnswer = {
	routes: [
		{
			route: '/wp/v2/posts',
			namespace: 'wp/v2',
			handlers: [
				{
					methods: [ 'GET' ],
					permission: 1,
					callback: null,
					subject: 'post-type:post',
					required: [],
					listed: true,
				},
				{
					methods: [ 'POST' ],
					permission: null,
					callback: 0,
					subject: null,
					required: [ 'title' ],
					listed: true,
				},
			],
		},
	],
	callbacks: [
		{ name: 'a', declared: 'a', file: 'a.php', line: 1, component: core },
		{ name: 'b', declared: 'b', file: 'b.php', line: 2, component: core },
	],
	subjects: { 'post-type:post': { edit_posts: 'edit_posts' } },
	rights: [ 'edit_posts' ],
	editorRights: [ 'edit_posts' ],
};

const INDEX = JSON.stringify( {
	name: 'Example',
	routes: {
		'/wp/v2/posts': { namespace: 'wp/v2', methods: [ 'GET', 'POST' ] },
		'/late/v1': { namespace: 'late/v1', methods: [ 'GET' ] },
	},
} );

const closed = ( headers: Record< string, string > = {} ) =>
	new Response( '{"code":"closed"}', { status: 401, headers } );

function setUp(
	list: RouteListAnswer | Error,
	answer: ( init: RequestInit ) => Response
) {
	const sent: RequestInit[] = [];
	const world: BrowserWorld = {
		now: () => 0,
		origin: new URL( site.restRoot ).origin,
		fetch: ( async ( _: string, init: RequestInit ) => {
			sent.push( init );
			return answer( init );
		} ) as typeof fetch,
	};
	const server = {
		call: async () => {
			if ( list instanceof Error ) {
				throw list;
			}
			return list;
		},
		restNonce: () => 'the-nonce',
	} as unknown as Server;
	return { sent, read: () => readRoutes( server, world, site ) };
}

describe( 'readRoutes', () => {
	it( 'puts callbacks and rights in place, and adds what only the index names', async () => {
		const { read, sent } = setUp( LIST, () => new Response( INDEX ) );
		const { routes, index, asker, trouble } = await read();
		expect( routes.map( ( { route, from } ) => [ route, from ] ) ).toEqual(
			[
				[ '/late/v1', 'index' ],
				[ '/wp/v2/posts', 'inside' ],
			]
		);
		expect( routes[ 1 ]?.handlers?.[ 0 ] ).toMatchObject( {
			permission: { name: 'b' },
			callback: null,
			subjectRights: { edit_posts: 'edit_posts' },
		} );
		expect( routes[ 1 ]?.methods ).toEqual( [ 'GET', 'POST' ] );
		expect( index ).toEqual( { kind: 'read', by: 'visitor' } );
		expect( asker?.rights ).toEqual( [ 'edit_posts' ] );
		expect( trouble ).toBe( '' );
		expect( sent.map( ( { credentials } ) => credentials ) ).toEqual( [
			'omit',
		] );
	} );

	it( 'reads a closed index with the login', async () => {
		const { read } = setUp( LIST, ( { credentials, headers } ) =>
			credentials === 'same-origin' &&
			( headers as Record< string, string > )[ 'X-WP-Nonce' ] ===
				'the-nonce'
				? new Response( INDEX )
				: closed()
		);
		expect( ( await read() ).index ).toEqual( {
			kind: 'read',
			by: 'account',
		} );
	} );

	it( 'sends no cookie where the browser would ask for a password', async () => {
		const { read, sent } = setUp( LIST, () =>
			closed( { 'WWW-Authenticate': 'Basic' } )
		);
		const { index, routes } = await read();
		expect( index ).toEqual( { kind: 'closed', status: 401 } );
		expect( routes ).toHaveLength( 1 );
		expect( sent.map( ( { credentials } ) => credentials ) ).toEqual( [
			'omit',
		] );
	} );

	it.each( [
		[ 'a page', () => new Response( '<html>' ) ],
		[ 'something else', () => new Response( '{"routes":7}' ) ],
	] )( 'takes %s for no index', async ( _, answer ) => {
		expect( ( await setUp( LIST, answer ).read() ).index ).toEqual( {
			kind: 'closed',
			status: 200,
		} );
	} );

	it( 'goes by the index alone when PHP could not list the routes', async () => {
		const { read } = setUp(
			refusedError( 'ws401_ended_early', 'The code of Shop stopped.' ),
			() => new Response( INDEX )
		);
		const { routes, asker, trouble } = await read();
		expect( trouble ).toBe( 'The code of Shop stopped.' );
		expect( asker ).toBeNull();
		expect( routes.every( ( { handlers } ) => handlers === null ) ).toBe(
			true
		);
	} );

	it( 'passes on that nobody is logged in any more', async () => {
		const { read } = setUp( loggedOutError(), () => new Response( INDEX ) );
		await expect( read() ).rejects.toMatchObject( { kind: 'logged-out' } );
	} );
} );
