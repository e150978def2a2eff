import { answer, htmlPage, restError } from '../../../tests/evidence';
import { wordsOf } from './literal-places';

const die = ( words: string ) =>
	htmlPage(
		403,
		`<title>Oh</title><div class="wp-die-message">${ words }</div>`
	);

describe( 'the words that are looked for in the code', () => {
	it( 'are the code and the message of an answer', () => {
		expect( wordsOf( restError( 401, 'odd', 'Go.' ), false ) ).toEqual( {
			code: 'odd',
			message: 'Go.',
		} );
	} );

	it( 'are none where they are WordPress’s own, unless WordPress was not there yet', () => {
		const own = restError( 401, 'rest_forbidden', 'Not for you.' );
		expect( wordsOf( own, false ) ).toBeNull();
		expect( wordsOf( own, true ) ).toMatchObject( {
			code: 'rest_forbidden',
		} );
	} );

	it.each( [
		[
			'a line',
			answer( 401, 'Members &amp; friends' ),
			'Members & friends',
		],
		[
			'a message of wp_die',
			die( '<p>Come back soon.</p>' ),
			'Come back soon.',
		],
		[
			'a heading',
			htmlPage( 401, '<h1 class="x">No entry</h1><p>Sorry' ),
			'No entry',
		],
	] )(
		'are those of %s that came before WordPress was there',
		( _, response, said ) => {
			expect( wordsOf( response, true ) ).toEqual( {
				code: '',
				message: said,
				status: String( response.status ),
			} );
			expect( wordsOf( response, false ) ).toBeNull();
		}
	);

	it( 'are none of an answer that says nothing, or far too much', () => {
		expect( wordsOf( null, true ) ).toBeNull();
		for ( const body of [ '', 'long '.repeat( 80 ) ] ) {
			expect( wordsOf( answer( 200, body ), true ) ).toBeNull();
			expect( wordsOf( answer( 401, body ), false ) ).toBeNull();
			// Whoever answered so early sends this status, if it says nothing.
			expect( wordsOf( answer( 401, body ), true ) ).toEqual( {
				code: '',
				message: '',
				status: '401',
			} );
		}
	} );
} );

it( 'looks for a message up to its longest, and for the code alone beyond', () => {
	const saying = ( length: number ) =>
		wordsOf( restError( 401, 'odd', 'a'.repeat( length ) ), false );
	expect( saying( 200 ) ).toEqual( {
		code: 'odd',
		message: 'a'.repeat( 200 ),
	} );
	expect( saying( 201 ) ).toEqual( { code: 'odd', message: '' } );
} );
