import { type Answer, type Options, type Problem, type Sweep, sweep } from '.';

async function run(
	problem: Problem,
	measure: ( enabled: ReadonlySet< string > ) => Promise< Answer >,
	options?: Options
): Promise< Sweep > {
	const search = sweep( problem, measure, options );
	for (;;) {
		const step = await search.next();
		if ( step.done ) {
			return step.value;
		}
	}
}

const failsWithB = async (
	enabled: ReadonlySet< string >
): Promise< Answer > => ( { outcome: enabled.has( 'b' ) ? 'fail' : 'pass' } );

describe( 'sweep', () => {
	it( 'asks once with everything on and once per plugin', async () => {
		const { kind, rows, trials } = await run(
			{ plugins: [ 'a', 'b', 'c' ], requires: { c: [ 'b' ] } },
			failsWithB
		);
		expect( kind ).toBe( 'swept' );
		expect( rows ).toEqual( [
			{ off: null, dependents: [], outcome: 'fail', trials: [ 1 ] },
			{ off: 'a', dependents: [], outcome: 'fail', trials: [ 2 ] },
			{ off: 'b', dependents: [ 'c' ], outcome: 'pass', trials: [ 3 ] },
			{ off: 'c', dependents: [], outcome: 'fail', trials: [ 4 ] },
		] );
		expect( trials[ 2 ]!.enabled ).toEqual( [ 'a' ] );
	} );

	it( 'keeps the rows it has when it is stopped', async () => {
		const controller = new AbortController();
		const { kind, reason, rows } = await run(
			{ plugins: [ 'a', 'b', 'c' ] },
			async ( enabled ) => {
				if ( ! enabled.has( 'b' ) ) {
					controller.abort();
					return new Promise( () => {} );
				}
				return failsWithB( enabled );
			},
			{ signal: controller.signal }
		);
		expect( { kind, reason } ).toEqual( {
			kind: 'inconclusive',
			reason: 'stopped',
		} );
		expect( rows.map( ( { off } ) => off ) ).toEqual( [ null, 'a' ] );
	} );
} );
