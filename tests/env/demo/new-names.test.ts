import { newNames } from './new-names';

const names = Array.from( { length: 60 }, ( _, index ) => `plugin-${ index }` );

describe( 'newNames', () => {
	it( 'is the same for the same seed, whatever the order', () => {
		expect( newNames( names, 7 ) ).toEqual(
			newNames( [ ...names ].reverse(), 7 )
		);
	} );

	it( 'differs between seeds', () => {
		expect( newNames( names, 7 ) ).not.toEqual( newNames( names, 8 ) );
	} );

	it( 'gives no name twice, and only ones WordPress accepts as a slug', () => {
		const given = [ ...newNames( names, 1 ).values() ];
		expect( new Set( given ).size ).toBe( names.length );
		given.forEach( ( name ) =>
			expect( name ).toMatch( /^[a-z]+-[a-z]+$/ )
		);
	} );
} );
