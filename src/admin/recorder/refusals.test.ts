import type { GivenFacts } from '../../diagnosis/evidence/types';
import { readGiven } from '../../diagnosis/given';
import { addressWith, createRefusals } from './refusals';

const POST = 'https://example.org/wp-json/wp/v2/posts/1';

const request = ( change: Partial< GivenFacts > ): GivenFacts => ( {
	method: 'PUT',
	url: POST,
	status: 401,
	code: null,
	at: 0,
	...change,
} );

it.each( [
	[ 'a save that is refused', {}, true ],
	[ 'a save without the right', { status: 403 }, true ],
	[ 'a read that is refused', { method: 'GET' }, true ],
	[
		'plain permalinks',
		{
			url: 'https://example.org/index.php?rest_route=%2Fwp%2Fv2%2Fposts%2F1',
		},
		true,
	],
	[ 'a read without the right', { method: 'GET', status: 403 }, false ],
	[ 'a save that the web server answers', { status: 404 }, true ],
	[
		'a read that the web server answers',
		{ method: 'GET', status: 404 },
		false,
	],
	[
		'a post that is gone',
		{ status: 404, code: 'rest_post_invalid_id' },
		false,
	],
	[ 'an error of the server', { status: 500 }, false ],
	[ 'no answer', { status: 0 }, false ],
	[
		'a request of another plugin',
		{ url: 'https://example.org/wp-json/shop/v1/cart' },
		false,
	],
] as const )( 'of %s it speaks: %#', ( _, change, expected ) => {
	expect( createRefusals()( request( change ) ) ).toBe( expected );
} );

it( 'speaks once, and of a nonce only where a new one is refused too', () => {
	const isWorthAWord = createRefusals();
	const stale = request( { status: 403, code: 'rest_cookie_invalid_nonce' } );
	expect( [ stale, stale, stale ].map( isWorthAWord ) ).toEqual( [
		false,
		true,
		false,
	] );
	expect( isWorthAWord( request( {} ) ) ).toBe( false );
} );

it( 'puts the refused save in the place of what the editor asked for before', () => {
	const isWorthAWord = createRefusals();
	const at = ( path: string ) =>
		`https://example.org/wp-json/wp/v2/${ path }`;
	const asked = (
		[
			[ 'GET', 'types/post?context=edit' ],
			[ 'GET', 'users/me' ],
			[ 'PUT', 'users/me' ],
			[ 'POST', 'posts/1/autosaves' ],
			[ 'GET', 'blocks' ],
			[ 'PUT', 'posts/1' ],
			[ 'PUT', 'posts/1' ],
			[ 'GET', 'types/post?context=edit' ],
		] as const
	 ).map( ( [ method, path ] ) => request( { method, url: at( path ) } ) );
	expect( asked.map( isWorthAWord ) ).toEqual( [
		true,
		false,
		true,
		false,
		false,
		true,
		false,
		false,
	] );
} );

it( 'hands the request on in a form that the page reads', () => {
	const address = addressWith(
		'https://example.org/wp-admin/tools.php?page=who-said-401',
		request( { code: 'rest_cannot_edit' } )
	);
	const { hash, search } = new URL( address );
	expect( search ).toBe( '?page=who-said-401' );
	expect(
		readGiven(
			new URLSearchParams( hash.slice( 1 ) ).get( 'given' ) ?? '',
			{
				home: 'https://example.org',
				siteurl: 'https://example.org',
				restRoot: 'https://example.org/wp-json/',
			}
		)
	).toMatchObject( {
		kind: 'request',
		request: {
			method: 'PUT',
			url: POST,
			status: 401,
			code: 'rest_cannot_edit',
		},
	} );
} );
