import { takingBreaths } from './taking-breaths';

/** Work whose steps take so many milliseconds each, with its clock and the moments at which it paused. */
function work( ...steps: number[] ) {
	let clock = 0;
	const pauses: number[] = [];
	function* all(): Generator< void, string > {
		for ( const milliseconds of steps ) {
			clock += milliseconds;
			yield;
		}
		return 'done';
	}
	return {
		pauses,
		result: takingBreaths(
			all(),
			() => clock,
			async () => {
				pauses.push( clock );
				clock += 1000;
			}
		),
	};
}

it( 'pauses after each long stretch, and not for what came before it', async () => {
	const { result, pauses } = work( 30, 30, 30, 5, 5, 100 );
	expect( await result ).toBe( 'done' );
	expect( pauses ).toEqual( [ 60, 1100, 2200 ] );
} );

it( 'does short work at once', async () => {
	const { result, pauses } = work( 1, 1, 1 );
	expect( await result ).toBe( 'done' );
	expect( pauses ).toEqual( [] );
} );

it( 'hands on what the work throws', async () => {
	function* fails(): Generator< void, never > {
		yield;
		throw new Error( 'Nothing here.' );
	}
	await expect( takingBreaths( fails() ) ).rejects.toThrow( 'Nothing here.' );
} );
