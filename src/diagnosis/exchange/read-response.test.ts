import { BODY_LIMIT, readResponse } from './read-response';

const read = ( body: string ) =>
	readResponse( {
		status: 401,
		statusText: 'Unauthorized',
		headers: { 'Content-Type': 'application/json' },
		body,
		finalUrl: 'https://example.org/',
	} );

describe( 'readResponse', () => {
	it( 'reads code and message of an error, also where the body is longer than what is kept', () => {
		const body = JSON.stringify( {
			filler: 'x'.repeat( 5_000 ),
			code: 'rest_forbidden',
			message: 'No.',
		} );
		expect( read( body ) ).toMatchObject( {
			code: 'rest_forbidden',
			message: 'No.',
			json: true,
			truncated: true,
			headers: { 'content-type': 'application/json' },
		} );
		expect( read( body ).body ).toHaveLength( BODY_LIMIT );
	} );

	it.each( [
		[ '<html>', false ],
		[ '', false ],
		[ 'null', true ],
		[ '{"code":401,"message":"No."}', true ],
		[ '{"success":false,"data":"No."}', true ],
		[ '\uFEFF{"a":1}', true ],
	] )( 'does not take %j for an error of the REST shape', ( body, json ) => {
		expect( read( body ) ).toMatchObject( { code: null, json } );
	} );

	it( 'cuts between characters, counting bytes', () => {
		expect( read( '€'.repeat( 1_000 ) ).body ).toBe( '€'.repeat( 682 ) );
		expect( read( '😀'.repeat( 600 ) ).body ).toBe( '😀'.repeat( 512 ) );
		expect( read( 'é'.repeat( 2_000 ) ).body ).toBe( 'é'.repeat( 1_024 ) );
		expect( read( 'a'.repeat( BODY_LIMIT ) ).truncated ).toBe( false );
		// The first and the last character of each length in UTF-8.
		for ( const [ character, bytes ] of [
			[ '\u007f', 1 ],
			[ '\u0080', 2 ],
			[ '\u07ff', 2 ],
			[ '\u0800', 3 ],
			[ '\uffff', 3 ],
			[ '\u{10000}', 4 ],
		] as const ) {
			expect( read( character.repeat( BODY_LIMIT + 1 ) ).body ).toBe(
				character.repeat( Math.floor( BODY_LIMIT / bytes ) )
			);
		}
	} );
} );
