import { findCause } from './find-cause';
import { Halt } from './halt';
import {
	NOTHING,
	type Mask,
	bitOf,
	has,
	indicesOf,
	intersection,
	isSubset,
	minus,
	union,
} from './mask';
import type { Cause } from './minimise';
import type { SearchState } from './search-state';
import type { Outcome } from './types';
import { without } from './without';

/** Causes, and a smallest list of plugins without which it works. */
export interface Explanation {
	causes: Cause[];
	off: Mask;
	/** Other lists without which it works. */
	alternatives: Mask[];
}

/** Overlapping causes that are looked for beyond those that decide what to switch off. */
const OVERLAPPING = 3;

/**
 * Finds causes and switches one plugin of each off until it works, then takes back every switch that turned out
 * superfluous. Everything on must be known to fail. `causes` is filled as they are found.
 */
export async function explain(
	search: SearchState,
	causes: Cause[]
): Promise< Explanation > {
	const { ground, trials } = search;
	let off = NOTHING;
	let alternatives: Mask[] = [];
	for (;;) {
		const cause = await findCause(
			search,
			minus( ground.all, ground.requirements.up( off ) )
		);
		const members = indicesOf( cause.members ).sort(
			( a, b ) => ground.weights[ b ]! - ground.weights[ a ]!
		);
		const outcomes = await withoutEach( search, members, off );
		const that = ( outcome: string ) =>
			members.filter( ( _, at ) => outcomes[ at ] === outcome );
		const [ wayOut, ...otherWays ] = that( 'pass' );
		const [ stillFailing ] = that( 'fail' );
		if (
			stillFailing !== undefined &&
			! ( await isSure( search, cause, wayOut, stillFailing ) )
		) {
			continue;
		}
		causes.push( cause );
		if ( wayOut !== undefined ) {
			if ( stillFailing !== undefined ) {
				await findOverlapping(
					search,
					off,
					wayOut,
					stillFailing,
					causes
				);
			}
			alternatives = otherWays.map( ( way ) =>
				union( off, bitOf( way ) )
			);
			off = union( off, bitOf( wayOut ) );
			break;
		}
		if ( stillFailing === undefined ) {
			throw new Halt( 'unresolved' );
		}
		off = union( off, bitOf( stillFailing ) );
	}
	trials.enter( 'shrink' );
	off = await shrink( search, off );
	return {
		causes,
		off,
		alternatives: alternatives.filter(
			( list ) => ! isSubset( off, list )
		),
	};
}

/**
 * What comes back with each member off. Of several ways out one is enough, so those that cost others as well are looked at only when
 * there is no other: a member that plugins declare to require, and what else must be off where something goes wrong without one.
 * `unresolved` for what was not looked at.
 */
async function withoutEach(
	search: SearchState,
	members: number[],
	off: Mask
): Promise< Outcome[] > {
	const { requirements, all } = search.ground;
	const offWith = ( member: number ) => union( off, bitOf( member ) );
	const isRequired = ( member: number ) => has( requirements.hosts, member );
	const cheap = await oneByOne( search, members, async ( member ) => {
		if ( isRequired( member ) ) {
			return 'unresolved';
		}
		const enabled = minus( all, requirements.up( offWith( member ) ) );
		return ( await search.trials.verify( enabled ) ).outcome;
	} );
	return cheap.includes( 'pass' )
		? cheap
		: oneByOne( search, members, async ( member ) => {
				const known = await without(
					search,
					offWith( member ),
					member
				);
				return known.outcome;
			} );
}

/**
 * A member that may be off without it working is what two causes look like, and what one cause looks like when the
 * answers about it were wrong: these are made sure of before going on. Otherwise the cause is looked for again.
 */
async function isSure(
	{ ground: { requirements }, trials }: SearchState,
	{ members, supports }: Cause,
	wayOut: number | undefined,
	stillFailing: number
): Promise< boolean > {
	const group = requirements.down( union( members, supports ) );
	if ( wayOut === undefined ) {
		return ( await trials.makeSure( group ) ).outcome === 'fail';
	}
	const rest = minus( group, requirements.up( bitOf( stillFailing ) ) );
	return ( await trials.makeSure( rest ) ).outcome !== 'fail';
}

/** A member whose absence changes nothing shows that the way out is part of another cause as well. */
async function findOverlapping(
	search: SearchState,
	off: Mask,
	wayOut: number,
	first: number,
	causes: Cause[]
): Promise< void > {
	const { ground } = search;
	let absent = union( off, bitOf( first ) );
	for ( let found = 0; found < OVERLAPPING; found++ ) {
		const cause = await findCause(
			search,
			minus( ground.all, ground.requirements.up( absent ) ),
			bitOf( wayOut )
		);
		causes.push( cause );
		const next = indicesOf( cause.members ).find(
			( member ) => member !== wayOut
		);
		if ( next === undefined ) {
			return;
		}
		absent = union( absent, bitOf( next ) );
		if ( ( await without( search, absent, next ) ).outcome !== 'fail' ) {
			return;
		}
	}
}

/** Takes plugins off the list as long as it works without them being off. */
async function shrink( search: SearchState, off: Mask ): Promise< Mask > {
	const { ground } = search;
	let list = off;
	for (;;) {
		const members = indicesOf( list ).sort(
			( a, b ) => ground.weights[ a ]! - ground.weights[ b ]!
		);
		if ( members.length === 1 ) {
			return list;
		}
		const outcomes = await oneByOne(
			search,
			members,
			async ( member, stop ) => {
				const rest = minus( list, bitOf( member ) );
				const newest = indicesOf( rest ).pop()!;
				const { outcome } = await without( search, rest, newest );
				if ( outcome === 'pass' ) {
					stop();
				}
				return outcome;
			}
		);
		const spared = members.find( ( _, at ) => outcomes[ at ] === 'pass' );
		if ( spared === undefined ) {
			return list;
		}
		list = minus( list, bitOf( spared ) );
	}
}

/** Groups with all members on in the set that works: they fail alone, but are not the reason here. */
export function isLatent(
	{ ground }: SearchState,
	{ members }: Cause,
	off: Mask
): boolean {
	return intersection( members, ground.requirements.up( off ) ) === NOTHING;
}

/** Asks for each plugin: at once where there are workers, else in order and no further than `stop`. */
async function oneByOne< Value >(
	{ trials }: SearchState,
	plugins: number[],
	ask: ( plugin: number, stop: () => void ) => Promise< Value >
): Promise< Value[] > {
	if ( trials.workers > 1 ) {
		return Promise.all(
			plugins.map( ( plugin ) => ask( plugin, () => {} ) )
		);
	}
	const values: Value[] = [];
	let goOn = true;
	for ( const plugin of plugins ) {
		if ( goOn ) {
			values.push(
				await ask( plugin, () => {
					goOn = false;
				} )
			);
		}
	}
	return values;
}
