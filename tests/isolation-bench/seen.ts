import { FAMILIES, type Family, anyWorld } from './families';
import { untruthsOf } from './judge';
import { play } from './play';
import { randomFrom } from './random';
import { SIZES, type Sample, type Statistic, type Target } from './targets';

/** What was seen of a target at one size. */
export interface Seen extends Record< Statistic, number > {
	runs: number;
	right: number;
	untrue: number;
}

/** Runs one target at one size, each run with a seed of its own. */
export async function seenOf(
	target: Target,
	size: number,
	runs: number,
	firstSeed = 1
): Promise< Seen > {
	const samples: Sample[] = [];
	for ( let seed = firstSeed; seed < firstSeed + runs; seed++ ) {
		samples.push( await target.sample( size, randomFrom( seed ) ) );
	}
	const figures = samples
		.map( ( { figure } ) => figure )
		.sort( ( a, b ) => a - b );
	const share = ( count: number ) => ( 100 * count ) / runs;
	return {
		runs,
		max: figures[ runs - 1 ]!,
		p95: figures[ Math.ceil( 0.95 * runs ) - 1 ]!,
		median: figures[ Math.ceil( 0.5 * runs ) - 1 ]!,
		mean: figures.reduce( ( sum, one ) => sum + one, 0 ) / runs,
		right: share( samples.filter( ( { right } ) => right ).length ),
		untrue: share( samples.filter( ( { untrue } ) => untrue ).length ),
	};
}

/** What a target is held to at one size. */
export function boundsOf( target: Target, size: number ) {
	const at =
		target.onlySize === undefined
			? SIZES.findIndex( ( one ) => one === size )
			: 0;
	return Object.entries( target.bounds ).map( ( [ statistic, bounds ] ) => ( {
		statistic: statistic as Statistic,
		bound: bounds[ at ]!,
	} ) );
}

export function sizesOf( target: Target ): readonly number[] {
	return target.onlySize === undefined ? SIZES : [ target.onlySize ];
}

/** T16: every sentence about any failure function is true. The sentences that are not. */
export async function fuzz(
	worlds: number,
	firstSeed = 1
): Promise< { untrue: string[]; found: number } > {
	const untrue: string[] = [];
	let found = 0;
	for ( let seed = firstSeed; seed < firstSeed + worlds; seed++ ) {
		const world = anyWorld( randomFrom( seed ) );
		const { result } = await play( world, { lead: 1 } );
		found += result.kind === 'found' ? 1 : 0;
		untrue.push(
			...untruthsOf( world, result ).map(
				( sentence ) => `seed ${ seed }: ${ sentence }`
			)
		);
	}
	return { untrue, found };
}

/** Every family by name, for comparing. */
export const FAMILY_NAMES = Object.keys( FAMILIES ) as Family[];
