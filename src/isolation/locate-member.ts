import { hostsFirst, needsFirst, shuffled } from './candidate-order';
import { type Stretch, cutsOf, roundsFor } from './cut';
import { type Inference, knownStretch } from './known-stretch';
import type { Known } from './ledger';
import {
	NOTHING,
	type Mask,
	bitOf,
	has,
	intersection,
	maskOf,
	union,
} from './mask';
import { likelyPosition } from './posterior';
import type { SearchState } from './search-state';

/** The order that was used in the end, and how many of it fail where one fewer does not. */
export interface Located {
	order: number[];
	length: number;
}

/** Other orders that are tried when a set neither fails nor passes and no plugin is to blame. */
const OTHER_ORDERS = 7;

/**
 * Finds the shortest beginning of `order` that, with `kept` on, fails; its last plugin is a member of a cause. All of
 * `order` with `kept` must be known to fail. Undefined when too many sets neither fail nor pass.
 */
export async function locateMember(
	search: SearchState,
	kept: Mask,
	candidates: number[],
	inference: Inference
): Promise< Located | undefined > {
	const { ground, trials } = search;
	const base = ground.requirements.down( kept );
	const alone = trials.ledger.settled( base, 1 );
	// What stays on may want for something further on: to be expected, unless another plugin is to blame.
	const isWanting = ( { outcome, blames }: Known ) =>
		outcome === 'unresolved' &&
		( blames === undefined
			? alone?.outcome === 'unresolved' && alone.blames === undefined
			: has( base, blames ) );
	let order = candidates;
	let chain = chainOf( base, order );
	let weights = weightsOf( search, order, kept );
	let stretch = stretchOf( search, chain, inference );
	let otherOrders = 0;
	let delayed = NOTHING;
	let wanting = 0;
	const reorder = ( next: number[] ) => {
		order = next;
		chain = chainOf( base, order );
		weights = weightsOf( search, order, kept );
		stretch = stretchOf( search, chain, inference );
		wanting = 0;
	};
	for (;;) {
		const position = trials.isNoisy
			? likelyPosition( trials.ledger, chain, weights, wanting )
			: surePosition( search, kept, order, stretch, weights );
		if ( 'found' in position ) {
			return { order, length: position.found };
		}
		const cuts = 'cuts' in position ? position.cuts : [ position.next ];
		const answers = await Promise.all(
			cuts.map( ( cut ) => askOnce( search, chain[ cut ]! ) )
		);
		const unclear = narrowBy( stretch, cuts, answers, isWanting );
		if ( unclear === undefined ) {
			if ( answers[ 0 ]!.outcome === 'unresolved' ) {
				wanting = Math.max( wanting, cuts[ 0 ]! );
			}
			continue;
		}
		const { cut, blames } = unclear;
		if (
			blames !== undefined &&
			has( maskOf( order.slice( 0, cut ) ), blames ) &&
			! has( delayed, blames )
		) {
			delayed = union( delayed, bitOf( blames ) );
			search.needy = union( search.needy, bitOf( blames ) );
			reorder( delay( search, order, blames, stretch ) );
		} else if ( otherOrders < OTHER_ORDERS ) {
			reorder( otherOrder( search, order, stretch, cut, otherOrders ) );
			otherOrders++;
		} else {
			return undefined;
		}
	}
}

/** Where answers can be trusted: the place in the order, once it is known, or the cuts to ask for next. */
function surePosition(
	search: SearchState,
	kept: Mask,
	order: number[],
	stretch: Stretch,
	weights: number[]
): { found: number } | { cuts: number[] } {
	const { trials } = search;
	const { low, high } = stretch;
	trials.narrow(
		union( kept, maskOf( order.slice( low, high ) ) ),
		search.shown,
		search.involved + ( kept === NOTHING ? 1 : 2 )
	);
	return high - low <= 1
		? { found: high }
		: {
				cuts:
					firstCuts( search, kept, order, stretch ) ??
					cutsOf( weights, stretch, trials.ahead ),
			};
}

/** The stretch in another order: first turned about the cut that said nothing, then shuffled, each time in another way. */
function otherOrder(
	{ ground }: SearchState,
	order: number[],
	{ low, high }: Stretch,
	cut: number,
	turn: number
): number[] {
	const middle = order.slice( low, high );
	const at = cut - low;
	const turned =
		turn === 0
			? [ ...middle.slice( at ), ...middle.slice( 0, at ) ]
			: shuffled( middle, turn );
	return [
		...needsFirst( ground, [
			...order.slice( 0, low ),
			...hostsFirst( ground, turned ),
		] ),
		...order.slice( high ),
	];
}

/** The sets that `locateMember` would ask for first. */
export function nextQuestions(
	search: SearchState,
	kept: Mask,
	order: number[],
	count: number
): Mask[] {
	const { ground } = search;
	const chain = chainOf( ground.requirements.down( kept ), order );
	const stretch = stretchOf( search, chain, 'parts' );
	return stretch.high - stretch.low <= 1
		? []
		: cutsOf( weightsOf( search, order, kept ), stretch, count ).map(
				( cut ) => chain[ cut ]!
			);
}

/** On a noisy site every question costs an answer, since the last one may be wrong; otherwise one is enough. */
function askOnce( { trials }: SearchState, set: Mask ): Promise< Known > {
	return trials.isNoisy ? trials.askAgain( set ) : trials.ask( set );
}

/** Sets that grow by one plugin of the order at a time. */
function chainOf( base: Mask, order: number[] ): Mask[] {
	const chain = [ base ];
	for ( const plugin of order ) {
		chain.push( union( chain[ chain.length - 1 ]!, bitOf( plugin ) ) );
	}
	return chain;
}

function stretchOf(
	{ ground, trials }: SearchState,
	chain: Mask[],
	inference: Inference
): Stretch {
	const known = knownStretch( trials.ledger, chain, inference );
	const isWeighted =
		ground.isWeighted || ground.requirements.hosts !== NOTHING;
	return {
		...known,
		rounds: roundsFor( known.high - known.low ) + ( isWeighted ? 2 : 0 ),
	};
}

/**
 * What a member lacks when it does not fail on its own may be a plugin that others declare to require, an online shop
 * for instance: suspicion says nothing about these. They share a third of the weight, and nearly all of it where the
 * member even stops with a fatal error.
 */
function weightsOf(
	{ ground, trials }: SearchState,
	order: number[],
	kept: Mask
): number[] {
	const hosts = order.filter( ( plugin ) =>
		has( ground.requirements.hosts, plugin )
	);
	const isOpen =
		kept !== NOTHING &&
		hosts.length > 0 &&
		intersection( kept, ground.requirements.hosts ) === NOTHING;
	if ( ! isOpen ) {
		return order.map( ( plugin ) => ground.weights[ plugin ]! );
	}
	const base = ground.requirements.down( kept );
	const isFatal = trials.ledger.settled( base, 1 )?.outcome === 'unresolved';
	const share = isFatal ? 0.95 : 0.35;
	return order.map( ( plugin ) => {
		const other = isFatal ? 1 / order.length : ground.weights[ plugin ]!;
		const isHost = has( ground.requirements.hosts, plugin );
		return ( 1 - share ) * other + ( isHost ? share / hosts.length : 0 );
	} );
}

/** A suspect that was seen to give the failing answer, or has more than half of the suspicion, is tried on its own first. */
function firstCuts(
	{ ground, trials }: SearchState,
	kept: Mask,
	order: number[],
	{ low, high }: Stretch
): number[] | undefined {
	const seen = trials.ledger.seenBy(
		union( ground.requirements.down( kept ), maskOf( order ) )
	);
	const at = order.findIndex(
		( plugin ) => seen.has( plugin ) || ground.suspicion[ plugin ]! > 0.5
	);
	return trials.ahead === 1 && low === 0 && at >= 0 && at + 1 < high
		? [ at + 1 ]
		: undefined;
}

/**
 * Takes in the answers to some cuts. Returns the first that says nothing, unless others say something.
 */
function narrowBy(
	stretch: Stretch,
	cuts: number[],
	answers: Known[],
	isWanting: ( known: Known ) => boolean
): { cut: number; blames?: number } | undefined {
	let unclear: { cut: number; blames?: number } | undefined;
	const { low, high } = stretch;
	cuts.forEach( ( cut, at ) => {
		const { outcome, blames } = answers[ at ]!;
		if ( outcome === 'fail' ) {
			stretch.high = Math.min( stretch.high, cut );
		} else if ( cut > stretch.high ) {
			// Passes above the first failure: another cause, or one undone; followed up later.
		} else if ( outcome === 'pass' || isWanting( answers[ at ]! ) ) {
			stretch.low = cut;
		} else {
			unclear ??= { cut, blames };
		}
	} );
	const narrowed = stretch.low !== low || stretch.high !== high;
	if ( narrowed ) {
		stretch.rounds = Math.max(
			stretch.rounds - 1,
			roundsFor( stretch.high - stretch.low )
		);
	}
	return narrowed ? undefined : unclear;
}

/** Moves a plugin that lacks something, and all that need it, behind the others that may still matter. */
function delay(
	{ ground }: SearchState,
	order: number[],
	plugin: number,
	{ low, high }: Stretch
): number[] {
	const late = ground.requirements.up( bitOf( plugin ) );
	const isEarly = ( one: number ) => ! has( late, one );
	return [
		...order.slice( 0, low ).filter( isEarly ),
		...needsFirst(
			ground,
			hostsFirst( ground, order.slice( low, high ).filter( isEarly ) )
		),
		...order.slice( 0, high ).filter( ( one ) => has( late, one ) ),
		...order.slice( high ),
	];
}
