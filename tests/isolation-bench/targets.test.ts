import { boundsOf, fuzz, seenOf, sizesOf } from './seen';
import { type Target, TARGETS } from './targets';

const MINUTE = 60_000;

/** Runs per size, fewer where every run is held to a bound. All get 1,000 in `npm run bench:isolation`. */
const RUNS = 25;
const RUNS_FOR_SHARES = 300;
const RUNS_FOR_MEANS = 1000;

function runsFor( { onlySize, bounds }: Target ): number {
	if ( bounds.mean ) {
		return RUNS_FOR_MEANS;
	}
	return onlySize === undefined ? RUNS : RUNS_FOR_SHARES;
}

const cases = TARGETS.flatMap( ( target ) =>
	sizesOf( target ).map( ( size ) => ( {
		name: `${ target.id } ${ target.title }, ${ size } plugins`,
		target,
		size,
	} ) )
);

describe( 'isolation targets', () => {
	test.each( cases )(
		'$name',
		async ( { target, size } ) => {
			const { right = 100, untrue = 0 } = target;
			const seen = await seenOf( target, size, runsFor( target ) );
			expect( seen.right ).toBeGreaterThanOrEqual( right );
			expect( seen.untrue ).toBeLessThanOrEqual( untrue );
			for ( const { statistic, bound } of boundsOf( target, size ) ) {
				expect( seen[ statistic ] ).toBeLessThanOrEqual( bound );
			}
		},
		MINUTE
	);

	it(
		'T16 says nothing untrue about 10,000 sites with any failure function',
		async () => {
			const { untrue, found } = await fuzz( 10_000 );
			expect( untrue ).toEqual( [] );
			expect( found ).toBeGreaterThan( 9_900 );
		},
		3 * MINUTE
	);
} );
