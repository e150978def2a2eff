import type { GivenFacts } from '../../diagnosis/evidence/types';
import { type FetchOwner, watchFetch } from './watch-fetch';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

/** A window whose requests are answered by `reply`, watched. */
function setUp( reply: () => Promise< Response > ) {
	const seen: GivenFacts[] = [];
	const owner: FetchOwner = {
		fetch: jest.fn( reply ) as unknown as typeof fetch,
		location: { href: 'https://example.org/wp-admin/post-new.php' },
	};
	const original = owner.fetch;
	const stop = watchFetch(
		owner,
		( request ) => seen.push( request ),
		() => 7
	);
	return { seen, owner, original, stop };
}

const refusal = async () =>
	new Response( '{"code":"rest_cannot_edit","message":"No."}', {
		status: 401,
	} );

/** Lets the copy of the body be read. */
const settle = () => new Promise( ( resolve ) => setTimeout( resolve ) );

it( 'reports a refused request with its effective method and its code, and leaves the answer whole', async () => {
	const { seen, owner } = setUp( refusal );
	const response = await owner.fetch( `${ POSTS }/1?_wpnonce=abc&x=1`, {
		method: 'POST',
		headers: { 'X-HTTP-Method-Override': 'PUT' },
	} );
	await expect( response.json() ).resolves.toHaveProperty( 'message' );
	await settle();
	expect( seen ).toEqual( [
		{
			method: 'PUT',
			url: `${ POSTS }/1?x=1`,
			status: 401,
			code: 'rest_cannot_edit',
			at: 7,
		},
	] );
} );

it( 'understands Request objects, relative addresses and the query form', async () => {
	const { seen, owner } = setUp( refusal );
	await owner.fetch( new Request( POSTS, { method: 'DELETE' } ) );
	await owner.fetch( '/?rest_route=/wp/v2/posts' );
	await settle();
	expect( seen.map( ( { method, url } ) => [ method, url ] ) ).toEqual( [
		[ 'DELETE', POSTS ],
		[ 'GET', 'https://example.org/?rest_route=/wp/v2/posts' ],
	] );
} );

it( 'reports a request that got no answer, and passes the failure on', async () => {
	const { seen, owner } = setUp( () =>
		Promise.reject( new TypeError( 'Failed to fetch' ) )
	);
	await expect( owner.fetch( POSTS ) ).rejects.toThrow( 'Failed to fetch' );
	expect( seen ).toMatchObject( [ { status: 0, code: null } ] );
} );

it.each( [
	[ 'succeeds', POSTS, async () => new Response( '{}' ) ],
	[ 'is no REST request', 'https://example.org/missing.css', refusal ],
	[
		'the page itself gave up',
		POSTS,
		() => Promise.reject( new DOMException( '', 'AbortError' ) ),
	],
] )( 'says nothing about one that %s', async ( _, url, reply ) => {
	const { seen, owner } = setUp( reply );
	await owner.fetch( url ).catch( () => {} );
	await settle();
	expect( seen ).toEqual( [] );
} );

it( 'puts the original back', () => {
	const { owner, original, stop } = setUp( refusal );
	stop();
	expect( owner.fetch ).toBe( original );
} );
