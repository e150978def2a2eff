import fc from 'fast-check';
import { cutOf, cutsOf, roundsFor } from './cut';

const even = ( length: number ) => Array.from( { length }, () => 1 );
const whole = ( weights: number[] ) => ( {
	low: 0,
	high: weights.length,
	rounds: roundsFor( weights.length ),
} );

it.each( [
	[ even( 8 ), 1, [ 4 ] ],
	[ even( 8 ), 3, [ 2, 4, 6 ] ],
	[ even( 9 ), 2, [ 3, 6 ] ],
	[ even( 2 ), 3, [ 1 ] ],
	[ even( 4 ), 3, [ 1, 2, 3 ] ],
	// The cut beside the half that lies nearer to it.
	[ [ 1, 1, 6, 1, 1, 1, 1 ], 2, [ 2, 3 ] ],
] )( 'cuts %j in %d places: %j', ( weights, count, cuts ) => {
	expect( cutsOf( weights, whole( weights ), count ) ).toEqual( cuts );
} );

it( 'cuts at half of the weight, as far as the rounds that are left allow', () => {
	const weights = [ 3, 1, 1, 1 ];
	const cut = ( rounds: number ) =>
		cutOf( weights, { low: 0, high: 4, rounds } );
	expect( cut( 3 ) ).toBe( 1 );
	expect( cut( 2 ) ).toBe( 2 );
} );

it( 'never leaves a part that the rounds left cannot halve down', () => {
	fc.assert(
		fc.property(
			fc.array( fc.double( { min: 0.01, max: 100, noNaN: true } ), {
				minLength: 2,
				maxLength: 40,
			} ),
			( weights ) => {
				const stretch = whole( weights );
				const cut = cutOf( weights, stretch );
				const most = 2 ** ( stretch.rounds - 1 );
				expect( cut ).toBeGreaterThan( 0 );
				expect( cut ).toBeLessThan( weights.length );
				expect(
					Math.max( cut, weights.length - cut )
				).toBeLessThanOrEqual( most );
			}
		)
	);
} );

it( 'cuts within the stretch, ascending, no oftener than asked', () => {
	fc.assert(
		fc.property(
			fc.array( fc.double( { min: 0.01, max: 100, noNaN: true } ), {
				minLength: 2,
				maxLength: 40,
			} ),
			fc.integer( { min: 1, max: 6 } ),
			( weights, count ) => {
				const cuts = cutsOf( weights, whole( weights ), count );
				expect( cuts.length ).toBeGreaterThan( 0 );
				expect( cuts.length ).toBeLessThanOrEqual( count );
				expect(
					[ ...new Set( cuts ) ].sort( ( a, b ) => a - b )
				).toEqual( cuts );
				for ( const cut of cuts ) {
					expect( cut ).toBeGreaterThan( 0 );
					expect( cut ).toBeLessThan( weights.length );
				}
			}
		)
	);
} );
