import { askAround, isNoWorse } from './htaccess-confirm';
import type { Answer } from '../../transport/send-request';

const answered = ( status: number | null ) =>
	( {
		sentAt: 0,
		duration: 1,
		response: status === null ? null : { status },
		failure: null,
	} ) as Answer;

it.each( [
	[ [ 200, 200 ], [ 200, 200 ], true ],
	[ [ 200, 401 ], [ 200, 401 ], true ],
	[ [ 200, 401 ], [ 200, 200 ], true ],
	[ [ 200, 200 ], [ 200, 403 ], false ],
	[ [ 401, 200 ], [ 403, 200 ], false ],
	[ [ 200, 200 ], [ 500, 200 ], false ],
	[ [ 200, 200 ], [ null, 200 ], false ],
	[ [ null, 200 ], [ null, 200 ], true ],
	[ [ null, 200 ], [ 200, 200 ], true ],
	[ [ null, 200 ], [ 403, 200 ], false ],
] )( 'before %j, after %j: no worse is %s', ( before, after, expected ) => {
	expect( isNoWorse( before.map( answered ), after.map( answered ) ) ).toBe(
		expected
	);
} );

it( 'asks as a visitor and past caches', async () => {
	const asked: [ string, RequestInit | undefined ][] = [];
	await askAround(
		{
			fetch: ( ( url: string, init?: RequestInit ) => {
				asked.push( [ url, init ] );
				return Promise.resolve( new Response( 'x' ) );
			} ) as typeof fetch,
			now: () => 7,
			origin: 'https://example.org',
		},
		[ 'https://example.org/?a=1' ]
	);
	expect( asked[ 0 ]?.[ 0 ] ).toBe( 'https://example.org/?a=1&ws401_look=7' );
	expect( asked[ 0 ]?.[ 1 ] ).toMatchObject( { credentials: 'omit' } );
} );
