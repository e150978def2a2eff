import { shapeOf } from './password-shape';
import { readCredential } from './read-credential';

const PASSWORD = 'abcd EFGH 1234 ijkl MNOP 5678';
const basic = ( text: string ) => `Basic ${ btoa( text ) }`;
const KNOWN = { kind: 'basic', name: 'admin', faults: [] };

describe( 'a pasted credential', () => {
	it.each( [
		[ 'name and password', `admin:${ PASSWORD }` ],
		[ 'the header', `Authorization: ${ basic( `admin:${ PASSWORD }` ) }` ],
		[ 'its value', basic( `admin:${ PASSWORD }` ) ],
		[
			'curl with a header',
			`curl -X GET -H 'Authorization: ${ basic( `admin:${ PASSWORD }` ) }' https://example.org/wp-json/`,
		],
		[
			'curl with a user',
			`curl --user 'admin:${ PASSWORD }' https://example.org/wp-json/`,
		],
		[
			'fetch',
			`fetch( url, { headers: { Authorization: "${ basic( `admin:${ PASSWORD }` ) }" } } )`,
		],
	] )( 'is read from %s', ( _, pasted ) => {
		expect( readCredential( pasted ) ).toMatchObject( {
			...KNOWN,
			password: { kind: 'application', length: 24 },
		} );
	} );

	it( 'is read whole where a shell would join it', () => {
		expect(
			readCredential(
				`curl --user admin:"${ PASSWORD }" https://example.org/wp-json/`
			)
		).toMatchObject( { password: { kind: 'application', length: 24 } } );
	} );

	it( 'is not judged where it is a placeholder', () => {
		expect(
			readCredential( 'curl -u "admin:$PASSWORD" https://example.org/' )
		).toMatchObject( {
			kind: 'error',
			message: expect.stringContaining( 'placeholder' ),
		} );
	} );

	it( 'keeps nothing of the password but its shape', () => {
		expect(
			JSON.stringify( readCredential( basic( `admin:${ PASSWORD }` ) ) )
		).not.toMatch( /abcd|EFGH|5678/ );
	} );

	it( 'takes colons in a password for part of it', () => {
		expect( readCredential( 'admin:a:b' ) ).toMatchObject( {
			...KNOWN,
			password: { kind: 'account' },
		} );
	} );

	it.each( [
		[ ' admin:x', 0 ],
		[ basic( ' admin:x' ), 1 ],
		[ basic( `admin:${ PASSWORD }\n` ), 1 ],
		[ basic( `admin:${ PASSWORD }` ).replace( 'Basic ', 'Basic  ' ), 1 ],
		[ `Basic ${ btoa( 'admin:~~~~~~~~???' ).replace( /\//g, '_' ) }`, 1 ],
	] )(
		'is looked at for spaces, breaks and letters: %j',
		( pasted, count ) => {
			const read = readCredential( pasted );
			expect( read.kind === 'basic' && read.faults ).toHaveLength(
				count
			);
		}
	);

	it.each( [ [ 'Basic !!' ], [ basic( 'no colon' ) ], [ '  ' ] ] )(
		'is refused with a sentence that says what to do: %j',
		( pasted ) => {
			const read = readCredential( pasted );
			expect( read.kind === 'error' && read.message ).toMatch( /\.$/ );
		}
	);

	it( 'is a token when it says so, readable or not', () => {
		expect( readCredential( 'Bearer abc' ).kind ).toBe( 'opaque-token' );
		const part = ( data: object ) => btoa( JSON.stringify( data ) );
		expect(
			readCredential(
				`Bearer ${ part( { alg: 'HS256' } ) }.${ part( {} ) }.x`
			).kind
		).toBe( 'token' );
	} );
} );

describe( 'the shape of a password', () => {
	it.each( [
		[ PASSWORD, 'application' ],
		[ PASSWORD.replace( / /g, '' ), 'application' ],
		[ `${ PASSWORD }\n`, 'application' ],
		[ PASSWORD.slice( 0, -1 ), 'broken' ],
		[ `${ PASSWORD.replace( / /g, '' ) }x`, 'broken' ],
		[ 'abcd efgh ijkl', 'broken' ],
		[ PASSWORD.slice( 1 ), 'broken' ],
		[ 'password', 'account' ],
		[ 'the password of the account', 'account' ],
		[ 'correct horse battery staple!', 'account' ],
		[ 'Tr0ub4dor&3', 'account' ],
	] )( '%j is %s', ( password, kind ) => {
		expect( shapeOf( password ).kind ).toBe( kind );
	} );
} );
