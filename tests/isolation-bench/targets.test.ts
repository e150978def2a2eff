import { TARGETS, boundsOf, fuzz, seenOf, sizesOf } from './targets';

const MINUTE = 60_000;

/** Runs per size; more where a share or a mean of them is judged. All of them in `npm run bench:isolation`. */
const RUNS = 25;
const RUNS_FOR_SHARES = 300;

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
			const isShare =
				target.onlySize !== undefined || 'mean' in target.bounds;
			const seen = await seenOf(
				target,
				size,
				isShare ? RUNS_FOR_SHARES : RUNS
			);
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
