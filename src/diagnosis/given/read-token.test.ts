import { readToken, tokenFaults } from './read-token';

const NOW = 1_767_225_600;
const HOME = 'https://example.org';

function made( body: object, head: object = { alg: 'HS256', typ: 'JWT' } ) {
	const part = ( data: object ) =>
		btoa( JSON.stringify( data ) )
			.replace( /\+/g, '-' )
			.replace( /\//g, '_' )
			.replace( /=+$/, '' );
	return `${ part( head ) }.${ part( body ) }.c2lnbmF0dXJl`;
}

function faults( body: object, head?: object ): string[] {
	const token = readToken( made( body, head ) );
	if ( ! token ) {
		throw new Error( 'No token.' );
	}
	return tokenFaults( token, NOW, HOME, ( time ) => `@${ time }` );
}

it( 'reads times, issuer and algorithm', () => {
	expect(
		readToken(
			made( { iat: 1, exp: 2, nbf: 3, iss: 'https://ü.example' } )
		)
	).toEqual( {
		issuedAt: 1,
		expiresAt: 2,
		notBefore: 3,
		issuer: expect.stringContaining( 'example' ),
		algorithm: 'HS256',
	} );
} );

it.each( [
	[ '' ],
	[ 'abc' ],
	[ 'a.b.c' ],
	[ 'e30.bnVsbA.x' ],
	[ 'e30.e30' ],
] )( 'takes %j for no token', ( text ) => {
	expect( readToken( text ) ).toBeNull();
} );

it( 'finds nothing wrong with a token that is valid now and made here', () => {
	expect(
		faults( { iat: NOW - 1, exp: NOW + 1, iss: `${ HOME }/` } )
	).toEqual( [] );
	expect( faults( {} ) ).toEqual( [] );
} );

it.each( [
	[ 'one that has expired', { exp: NOW }, `has expired (@${ NOW })` ],
	[ 'one from the future', { iat: NOW + 60 }, `only from @${ NOW + 60 } on` ],
	[ 'one that is not yet valid', { nbf: NOW + 60 }, 'valid only from' ],
	[ 'one of another address', { iss: 'http://example.org' }, 'was made for' ],
] )( 'tells %s', ( _, body, words ) => {
	const found = faults( body );
	expect( found ).toHaveLength( 1 );
	expect( found[ 0 ] ).toContain( words );
} );

it( 'does not take an unsigned token for a good one', () => {
	expect( faults( {}, { alg: 'none' } )[ 0 ] ).toContain( 'not signed' );
} );
