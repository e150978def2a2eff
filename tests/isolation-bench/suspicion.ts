import type { Random } from './random';
import { type Family, withDependencies, worldOf } from './families';
import type { World } from './world';

/** A sign that makes a plugin suspicious: how often a culprit shows it, and an innocent one. */
interface Sign {
	culprit: number;
	innocent: number;
}

/** Hooks an authentication filter; says so in its readme. */
const SIGNS: readonly Sign[] = [
	{ culprit: 0.9, innocent: 0.06 },
	{ culprit: 0.5, innocent: 0.02 },
];

/** Suspicion from the signs, as a share; with `mislead`, the culprits show none although the tool believes in them. */
export function withSuspicion(
	world: World,
	random: Random,
	mislead = false
): World {
	const culprits = new Set( world.truth.flat() );
	const ratios = Array.from( { length: world.size }, ( _, plugin ) =>
		SIGNS.reduce( ( product, { culprit, innocent } ) => {
			const shows = culprits.has( plugin )
				? ! mislead && random.chance( culprit )
				: random.chance( innocent );
			return (
				product *
				( shows
					? culprit / innocent
					: ( 1 - culprit ) / ( 1 - innocent ) )
			);
		}, 1 )
	);
	const sum = ratios.reduce( ( total, one ) => total + one, 0 );
	return { ...world, suspicion: ratios.map( ( one ) => one / sum ) };
}

/** One plugin with more than half of the suspicion; the rest of it spread over some others. */
export function withTopSuspect(
	world: World,
	suspect: number,
	random: Random
): World {
	const share = random.between( 51, 99 ) / 100;
	const others = random
		.pick( Math.min( 4, world.size ), world.size )
		.filter( ( plugin ) => plugin !== suspect );
	const suspicion = Array.from( { length: world.size }, () => 0 );
	suspicion[ suspect ] = share;
	for ( const other of others ) {
		suspicion[ other ] = ( 1 - share ) / others.length;
	}
	return { ...world, suspicion };
}

const MIXTURE: readonly ( readonly [ Family, number ] )[] = [
	[ 'single', 80 ],
	[ 'or2', 7 ],
	[ 'and2', 5 ],
	[ 'mask1', 3 ],
	[ 'mask2', 2 ],
	[ 'or3', 2 ],
	[ 'and3', 1 ],
];

/** What sites are thought to be like: mostly one culprit, some add-ons, signs that are worth something. */
export function realisticWorld( size: number, random: Random ): World {
	let left = random.between( 0, 99 );
	const [ family ] = MIXTURE.find(
		( [ , share ] ) => ( left -= share ) < 0
	)!;
	return withSuspicion(
		withDependencies(
			worldOf( family, size, random ),
			{ declared: 0.7, attributable: 0.9 },
			random
		),
		random
	);
}
