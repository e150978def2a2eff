import { type Mask, everything, indicesOf } from './mask';
import { Requirements } from './requirements';
import type { Options, Problem } from './types';

/** The problem made ready for searching: plugins by index, all input put straight. */
export interface Ground {
	plugins: string[];
	all: Mask;
	requirements: Requirements;
	/** Share of the suspicion each plugin carries; all 0 when there is none. Sums to 1 otherwise. */
	suspicion: number[];
	isWeighted: boolean;
	/** Chance that a plugin is the reason: suspicion with a floor, since suspicion may mislead. Sums to 1. */
	weights: number[];
	indexOf: ( plugin: string | undefined ) => number | undefined;
	namesOf: ( set: Mask ) => string[];
}

/** Share of the weight spread evenly, for suspicion may mislead. How much that can cost is limited by where cuts are made. */
const EVEN_SHARE = 0.15;

export function readProblem( problem: Problem ): Ground {
	const plugins = [ ...new Set( problem.plugins ) ];
	const index = new Map( plugins.map( ( plugin, at ) => [ plugin, at ] ) );
	const requires = problem.requires ?? {};
	const direct = plugins.map( ( plugin ) =>
		( Object.hasOwn( requires, plugin ) ? requires[ plugin ]! : [] )
			.map( ( needed ) => index.get( needed ) )
			.filter( ( needed ) => needed !== undefined )
	);
	const given = plugins.map( ( plugin ) =>
		readSuspicion( problem.suspicion, plugin )
	);
	const sum = given.reduce( ( total, one ) => total + one, 0 );
	const suspicion = given.map( ( one ) => ( sum > 0 ? one / sum : 0 ) );
	const even = 1 / plugins.length;
	return {
		plugins,
		all: everything( plugins.length ),
		requirements: new Requirements( direct ),
		suspicion,
		isWeighted: sum > 0,
		weights: suspicion.map( ( one ) =>
			sum > 0 ? ( 1 - EVEN_SHARE ) * one + EVEN_SHARE * even : even
		),
		indexOf: ( plugin ) =>
			plugin === undefined ? undefined : index.get( plugin ),
		namesOf: ( set ) => indicesOf( set ).map( ( at ) => plugins[ at ]! ),
	};
}

function readSuspicion(
	suspicion: Problem[ 'suspicion' ],
	plugin: string
): number {
	const given =
		suspicion && Object.hasOwn( suspicion, plugin )
			? Number( suspicion[ plugin ] )
			: 0;
	return Number.isNaN( given ) ? 0 : Math.min( 1, Math.max( 0, given ) );
}

/** Options with their defaults. Throws a RangeError with one sentence when a number makes no sense. */
export function readOptions(
	options: Options,
	size: number
): Required< Omit< Options, 'signal' > > & Pick< Options, 'signal' > {
	const read = {
		workers: options.workers ?? 1,
		lead: options.lead ?? 2,
		careful: options.careful ?? false,
		ahead: options.ahead ?? true,
		cap: options.cap ?? 3 * trialsFor( 6, size ),
		signal: options.signal,
	};
	for ( const name of [ 'workers', 'lead', 'cap' ] as const ) {
		if ( ! Number.isInteger( read[ name ] ) || read[ name ] < 1 ) {
			throw new RangeError(
				`The option "${ name }" must be a whole number from 1, not ${ read[ name ] }.`
			);
		}
	}
	return read;
}

/** Most distinct sets that are tried when `involved` of `size` plugins take part in the failure, without suspicion. */
function trialsFor( involved: number, size: number ): number {
	const levels = Math.ceil( Math.log2( Math.max( 2, size ) ) );
	return involved <= 1 ? levels + 4 : involved * ( levels + 3 ) + 1;
}

/** Most trials on a calm site when `involved` plugins take part, each statement led by so many answers. */
export function boundFor(
	{ plugins, isWeighted }: Ground,
	involved: number,
	lead: number
): number {
	const repeats = involved === 1 ? 4 : 3 * involved + 3;
	const misled = isWeighted ? 2 * involved : 0;
	return (
		trialsFor( involved, plugins.length ) + ( lead - 1 ) * repeats + misled
	);
}
