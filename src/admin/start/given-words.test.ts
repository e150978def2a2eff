import type { GivenFacts } from '../../diagnosis/evidence/types';
import { givenSentence, givenWords } from './given-words';

const request = ( change: Partial< GivenFacts > = {} ) =>
	( {
		method: 'GET',
		url: 'https://example.org/wp-json/wp/v2/posts?page=2',
		status: 401,
		code: null,
		at: 1,
		...change,
	} ) as GivenFacts;

it.each( [
	[ [ request() ], 'GET /wp-json/wp/v2/posts?page=2 · 401' ],
	[
		[ request( { code: 'rest_forbidden' } ) ],
		'GET /wp-json/wp/v2/posts?page=2 · 401 · rest_forbidden',
	],
	[ [ request( { status: null } ) ], 'GET /wp-json/wp/v2/posts?page=2' ],
	[ [ request( { url: '/wp/v2/posts' } ) ], 'GET /wp/v2/posts · 401' ],
	[
		[ request( { status: 0 } ), request(), request() ],
		'GET /wp-json/wp/v2/posts?page=2 and 2 others',
	],
	[ [], '' ],
	[ null, '' ],
] )( 'says %j as “%s”', ( requests, words ) => {
	expect( givenWords( requests ) ).toBe( words );
} );

it( 'says so where nothing was given', () => {
	expect( givenSentence( null ) ).toBe( 'No failing request was given.' );
	expect( givenSentence( [ request() ] ) ).toContain( 'Given: GET ' );
} );
