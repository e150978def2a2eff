import fc from 'fast-check';
import { pack, unpack } from './pack';

type Json = Parameters< typeof pack >[ 0 ];

it( 'brings every value back, whatever it is compared with', () => {
	fc.assert(
		fc.property( fc.jsonValue(), fc.jsonValue(), ( value, known ) => {
			// As it is after a file: no minus zero, no key that JSON reads otherwise.
			const plain = JSON.parse( JSON.stringify( value ) ) as Json;
			const base = JSON.parse( JSON.stringify( known ) ) as Json;
			expect( unpack( pack( plain, base ), base ) ).toEqual( plain );
		} )
	);
} );

it( 'keeps only what is special about an exchange', () => {
	const known = [ { probe: { id: 'a' }, status: 200, body: 'long' } ];
	const value = [ { probe: { id: 'a' }, status: 401, body: 'long' } ];
	const packed = pack( value, known );
	expect( JSON.stringify( packed ) ).not.toContain( 'long' );
	expect( unpack( packed, known ) ).toEqual( value );
} );
