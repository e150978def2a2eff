import {
	type DependencyModel,
	type Family,
	withDependencies,
	worldOf,
} from './families';
import { isRight, untruthsOf } from './judge';
import { type Played, play, playInRounds } from './play';
import type { Random } from './random';
import { realisticWorld, withSuspicion, withTopSuspect } from './suspicion';
import type { World } from './world';

export const SIZES = [ 10, 30, 50, 100, 150 ] as const;

/** One run: the figure that counts, and whether the answer was right and free of false statements. */
export interface Sample {
	figure: number;
	right: boolean;
	untrue: boolean;
}

export type Statistic = 'max' | 'p95' | 'median' | 'mean';

/** Something the search is held to. */
export interface Target {
	id: string;
	title: string;
	/** The case at one size, with one seed. */
	sample: ( size: number, random: Random ) => Promise< Sample >;
	/** Bounds per size, in the order of SIZES; a single one is for `onlySize`. */
	bounds: Partial< Record< Statistic, number[] > >;
	onlySize?: number;
	/** Percentages; all right and nothing untrue unless told. */
	right?: number;
	untrue?: number;
}

const levels = ( size: number ) => Math.ceil( Math.log2( size ) );
const forEachSize = ( bound: ( size: number ) => number ) => SIZES.map( bound );

function sampleOf(
	figure: ( played: Played ) => number,
	options: Parameters< typeof play >[ 1 ],
	make: ( size: number, random: Random ) => World,
	noise?: { transient: number; flips: number }
): Target[ 'sample' ] {
	return async ( size, random ) => {
		const world = make( size, random );
		const played = await play(
			world,
			options,
			noise && { ...noise, random }
		);
		return {
			figure: figure( played ),
			right: isRight( world, played.result ),
			untrue:
				played.result.kind === 'found' &&
				untruthsOf( world, played.result ).length > 0,
		};
	};
}

const distinct = ( { distinct: sets }: Played ) => sets;
const calls = ( { calls: all }: Played ) => all;
const quick = { lead: 1 };

/** A family, the plugins that take part, drawn at random. */
const family =
	( ...names: Family[] ) =>
	( size: number, random: Random ) =>
		worldOf(
			names[ random.between( 0, names.length - 1 ) ]!,
			size,
			random
		);

const dependent =
	( model: DependencyModel ) => ( size: number, random: Random ) =>
		withDependencies( worldOf( 'single', size, random ), model, random );

function rightlySuspected( size: number, random: Random ): World {
	const world = worldOf( 'single', size, random );
	return withTopSuspect( world, world.truth[ 0 ]![ 0 ]!, random );
}

const misled = ( name: Family ) => ( size: number, random: Random ) =>
	withSuspicion( worldOf( name, size, random ), random, true );

function inRounds(
	workers: number,
	make: ( size: number, random: Random ) => World
): Target[ 'sample' ] {
	return async ( size, random ) => {
		const world = make( size, random );
		const played = await playInRounds( world, { ...quick, workers } );
		return {
			figure: played.rounds,
			right: isRight( world, played.result ) && played.most <= workers,
			untrue: untruthsOf( world, played.result ).length > 0,
		};
	};
}

function involving( id: string, involved: number, names: Family[] ): Target {
	return {
		id,
		title: `${ involved } plugins involved: ${ names.join( ', ' ) }`,
		sample: sampleOf( distinct, quick, family( ...names ) ),
		bounds: {
			max: forEachSize(
				( size ) => involved * ( levels( size ) + 3 ) + 1
			),
		},
	};
}

function flipping(
	id: string,
	names: Family[],
	flips: number,
	figures: { right: number; untrue: number; p95?: number }
): Target {
	return {
		id,
		title: `${ names.join( ', ' ) }, ${ 100 * flips } % of the answers wrong`,
		sample: sampleOf( calls, { lead: 2, cap: 150 }, family( ...names ), {
			transient: 0,
			flips,
		} ),
		bounds: figures.p95 ? { p95: [ figures.p95 ] } : {},
		onlySize: 50,
		right: figures.right,
		untrue: figures.untrue,
	};
}

export const TARGETS: readonly Target[] = [
	{
		id: 'T1',
		title: 'one culprit, no suspicion',
		sample: sampleOf( distinct, quick, family( 'single' ) ),
		bounds: { max: forEachSize( ( size ) => levels( size ) + 4 ) },
	},
	involving( 'T2', 2, [ 'or2', 'and2', 'mask1', 'mask2' ] ),
	involving( 'T2', 3, [ 'or3', 'and3', 'mix' ] ),
	involving( 'T2', 4, [ 'or4' ] ),
	{
		id: 'T3',
		title: 'the top suspect, with more than half of the suspicion, is right',
		sample: sampleOf( distinct, quick, rightlySuspected ),
		bounds: { max: forEachSize( () => 4 ) },
	},
	{
		id: 'T3',
		title: 'the same, rounds with 4 workers',
		sample: inRounds( 4, rightlySuspected ),
		bounds: { max: forEachSize( () => 1 ) },
	},
	{
		id: 'T4',
		title: 'one culprit, suspicion misleads',
		sample: sampleOf( distinct, quick, misled( 'single' ) ),
		bounds: { max: forEachSize( ( size ) => levels( size ) + 6 ) },
	},
	...( [ 'or2', 'and2' ] as const ).map( ( name ): Target => ( {
		id: 'T4',
		title: `${ name }, suspicion misleads`,
		sample: sampleOf( distinct, quick, misled( name ) ),
		bounds: {
			max: forEachSize( ( size ) => 2 * ( levels( size ) + 3 ) + 5 ),
		},
	} ) ),
	{
		id: 'T5',
		title: 'not the plugins',
		sample: async ( size ) => {
			const world: World = {
				size,
				terms: [ { on: [], off: [] } ],
				dependencies: [],
				truth: [],
			};
			const played = await play( world, quick );
			return {
				figure: played.distinct,
				right: played.result.kind === 'not-the-plugins',
				untrue: untruthsOf( world, played.result ).length > 0,
			};
		},
		bounds: { max: forEachSize( () => 2 ) },
	},
	{
		id: 'T6',
		title: 'add-ons, all dependencies declared',
		sample: sampleOf(
			// An unresolved trial is none of the target's business: it must not happen.
			( played ) =>
				played.unresolved > 0 ? Infinity : played.distinct,
			quick,
			dependent( { declared: 1, attributable: 1 } )
		),
		bounds: { max: forEachSize( ( size ) => levels( size ) + 5 ) },
	},
	{
		id: 'T7',
		title: 'add-ons, 70 % declared, fatal errors attributed',
		sample: sampleOf(
			distinct,
			quick,
			dependent( { declared: 0.7, attributable: 1 } )
		),
		bounds: {
			median: [ 8, 10, 11, 12, 12 ],
			p95: [ 13, 16, 19, 21, 22 ],
		},
	},
	{
		id: 'T8',
		title: 'overlapping pairs, both reported',
		sample: sampleOf( distinct, quick, family( 'overlap' ) ),
		bounds: { p95: [ 20, 26, 29, 33, 35 ] },
	},
	{
		id: 'T9',
		title: 'one culprit, rounds with 4 workers',
		sample: inRounds( 4, family( 'single' ) ),
		bounds: { max: [ 3, 3, 3, 4, 4 ] },
	},
	{
		id: 'T9',
		title: 'one culprit, rounds with 8 workers',
		sample: inRounds( 8, family( 'single' ) ),
		bounds: { max: [ 2, 2, 2, 3, 3 ] },
	},
	{
		id: 'T10',
		title: 'a pair, rounds with 4 workers',
		sample: inRounds( 4, family( 'and2' ) ),
		bounds: { median: [ 5, 7, 8, 10, 11 ], max: [ 7, 9, 10, 11, 13 ] },
	},
	{
		id: 'T11',
		title: 'what sites are like, good signs',
		sample: async ( size, random ) => {
			const world = realisticWorld( size, random );
			const played = await play( world, quick );
			return {
				figure: played.distinct,
				// Masked and idle plugins leave more than one true answer: what counts is that the claim is.
				right: played.result.kind === 'found',
				untrue: untruthsOf( world, played.result ).length > 0,
			};
		},
		bounds: {
			mean: [ 6.5, 8, 8.5, 9, 9.5 ],
			p95: [ 12, 17, 20, 20, 20 ],
		},
	},
	{
		id: 'T12',
		title: 'lead 2 on a calm site, one culprit',
		sample: sampleOf( calls, { lead: 2 }, family( 'single' ) ),
		bounds: { max: forEachSize( ( size ) => levels( size ) + 8 ) },
	},
	{
		id: 'T12',
		title: 'lead 2 on a calm site, 2 plugins involved',
		sample: sampleOf( calls, { lead: 2 }, family( 'or2', 'and2' ) ),
		bounds: {
			max: forEachSize( ( size ) => 2 * ( levels( size ) + 3 ) + 10 ),
		},
	},
	{
		id: 'T13',
		title: 'one culprit, 10 % transient answers',
		sample: sampleOf( calls, quick, family( 'single' ), {
			transient: 0.1,
			flips: 0,
		} ),
		bounds: { p95: [ 13 ] },
		onlySize: 50,
	},
	{
		id: 'T13',
		title: '2 plugins involved, 10 % transient answers',
		sample: sampleOf( calls, quick, family( 'or2', 'and2' ), {
			transient: 0.1,
			flips: 0,
		} ),
		bounds: { p95: [ 23 ] },
		onlySize: 50,
	},
	flipping( 'T14', [ 'single' ], 0.02, {
		right: 99.5,
		untrue: 0.2,
		p95: 26,
	} ),
	flipping( 'T14', [ 'single' ], 0.05, { right: 98, untrue: 0.6, p95: 35 } ),
	flipping( 'T14', [ 'single' ], 0.1, { right: 95, untrue: 1, p95: 50 } ),
	flipping( 'T15', [ 'or2', 'and2' ], 0.02, { right: 99, untrue: 0.5 } ),
	flipping( 'T15', [ 'or2', 'and2' ], 0.05, { right: 97, untrue: 1.5 } ),
	flipping( 'T15', [ 'or2', 'and2' ], 0.1, { right: 91, untrue: 4 } ),
];
