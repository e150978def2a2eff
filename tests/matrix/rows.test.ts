import { allPairs, nameOf, pairsOf, VALUES } from './rows';

test( 'every two values occur together, in a quarter of all the sites there could be', () => {
	const seen = new Set( allPairs().flatMap( pairsOf ) );
	const values = Object.entries( VALUES )
		.flatMap( ( [ property, all ] ) =>
			all.map( ( value ) => [ property, `${ property }=${ value }` ] )
		)
		.sort();
	const wanted = values.flatMap( ( [ property, one ] ) =>
		values
			.filter( ( [ other = '' ] ) => other > ( property ?? '' ) )
			.map( ( [ , other ] ) => `${ one } ${ other }` )
	);
	expect( wanted.length ).toBe( 78 );
	expect( wanted.filter( ( pair ) => ! seen.has( pair ) ) ).toEqual( [] );
	expect( allPairs().length ).toBeLessThanOrEqual( 32 );
} );

test( 'each row has a name of its own', () => {
	const names = allPairs().map( nameOf );
	expect( new Set( names ).size ).toBe( names.length );
} );
