import {
	exchange,
	healthySite,
	htmlPage,
	restAnswer,
	restError,
} from '../../../../tests/evidence';
import { exchangeOf } from '../../probes';
import type { Exchange, ExchangeResponse } from '../../evidence/types';
import { saidOfSave } from './saved-for-real';

const posts = exchangeOf( healthySite().exchanges, { endpoint: 'posts' } )!;

/** A post that was saved for real, and what came back. */
const saved = ( response: ExchangeResponse | null ): Exchange => ( {
	...exchange(
		{
			...posts.probe,
			method: 'PUT',
			endpoint: 'saved-for-real',
			route: '/wp/v2/posts/1',
			expects: { statuses: [ 200, 201 ], why: '' },
		},
		response ?? restAnswer( 200, {} )
	),
	...( response === null && { response } ),
} );

it.each( [
	[
		'is carried out',
		restAnswer( 200, { id: 1 } ),
		'passes: it was answered 200, and is carried out.',
		0,
	],
	[
		'brings a page',
		htmlPage( 200, 'Hello' ),
		'is answered 200 with something else than JSON',
		2,
	],
	[
		'brings JSON with another good status',
		restAnswer( 202, {} ),
		'is answered 202, although it passes as a dry run.',
		2,
	],
	[
		'is faulted',
		restError( 400, 'rest_invalid_param' ),
		'is answered 400 rest_invalid_param, although it passes as a dry run.',
		2,
	],
	[
		'ends in an error page',
		htmlPage( 502, 'Bad Gateway' ),
		'is answered 502, although it passes as a dry run.',
		2,
	],
	[
		'gets no answer',
		null,
		'got no answer, so whether it was saved is not known.',
		2,
	],
] )( 'says what came of a save that %s', ( _, response, said, steps ) => {
	const about = saidOfSave( saved( response ), null );
	expect( about?.summary ).toContain( said );
	expect( about?.summary ).toContain( 'PUT /wp/v2/posts/1' );
	expect( about?.steps ).toHaveLength( steps );
} );

it( 'adds what the code of the answer means', () => {
	expect(
		saidOfSave( saved( restError( 404, 'rest_no_route' ) ), null )?.summary
	).toMatch( /dry run\. There is no such route/ );
} );

it( 'says why nothing was sent, and what to do then', () => {
	const message = 'The item has changed since.';
	const about = saidOfSave(
		{
			...saved( null ),
			failure: {
				kind: 'refused-to-send',
				message,
			} as Exchange[ 'failure' ],
		},
		null
	);
	expect( about?.summary ).toBe( message );
	expect( about?.steps.map( ( { text } ) => text ) ).toEqual( [
		'Check everything once more, then send it again.',
	] );
} );

it( 'says nothing where nothing was sent, or somebody refused', () => {
	expect( saidOfSave( undefined, null ) ).toBeUndefined();
	expect(
		saidOfSave( saved( restError( 403, 'x' ) ), null )
	).toBeUndefined();
} );
