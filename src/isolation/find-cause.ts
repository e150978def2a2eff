import { candidateOrder } from './candidate-order';
import { ddmin } from './ddmin';
import { Halt } from './halt';
import type { Inference } from './known-stretch';
import { type Located, locateMember, nextQuestions } from './locate-member';
import { lookAhead, proofOf } from './look-ahead';
import { NOTHING, type Mask, bitOf, maskOf, minus, union } from './mask';
import { type Cause, minimise } from './minimise';
import type { SearchState } from './search-state';

/** How often one position may be looked for again because its two neighbours turned out otherwise. */
const SECOND_LOOKS = 6;

/**
 * Finds one smallest cause inside `among`, which must be known to fail. `likely` are plugins it probably contains; if it
 * does not, that costs trials and nothing else.
 */
export async function findCause(
	search: SearchState,
	among: Mask,
	likely: Mask = NOTHING
): Promise< Cause > {
	const { ground, trials } = search;
	trials.enter( 'search' );
	const set =
		( await collectMembers(
			search,
			among,
			likely,
			trials.isNoisy ? 'none' : 'parts'
		) ) ?? ( await collectMembers( search, among, NOTHING, 'none' ) );
	if ( set === undefined ) {
		throw new Halt( trials.isNoisy ? 'flaky' : 'unresolved' );
	}
	trials.enter( 'verify' );
	const { members, supports, rest } = await minimise( search, set );
	if ( members === NOTHING ) {
		return findCause( search, rest );
	}
	search.shown = union( search.shown, members );
	search.involved += ground.namesOf( members ).length;
	trials.narrow( NOTHING, search.shown, search.involved );
	return { members, supports };
}

/**
 * Collects members, the last in the order first, until they fail on their own. Undefined when all have been switched
 * off again without that: then an answer that was inferred was wrong.
 */
async function collectMembers(
	search: SearchState,
	among: Mask,
	likely: Mask,
	inference: Inference
): Promise< Mask | undefined > {
	const { ground, trials } = search;
	const { requirements } = ground;
	let kept = likely;
	let order = candidateOrder(
		ground,
		minus( among, requirements.down( kept ) ),
		inference === 'parts'
			? ( trials.ledger.smallestFailing( among ) ?? NOTHING )
			: NOTHING,
		search.needy,
		trials.ledger.seenBy( among )
	);
	while ( order.length > 0 ) {
		let located: Located | undefined;
		let isMember = false;
		let alone = false;
		for ( let look = 0; ! isMember && look < SECOND_LOOKS; look++ ) {
			located = await locateMember(
				search,
				kept,
				order,
				look === 0 ? inference : 'none'
			);
			if ( located === undefined ) {
				return ddmin(
					search,
					trials.ledger.smallestFailing( among ) ?? among
				);
			}
			if ( located.length === 0 ) {
				// An answer was wrong: what is kept fails already.
				alone =
					( await trials.verify( requirements.down( kept ) ) )
						.outcome === 'fail';
				if ( alone ) {
					return kept;
				}
				continue;
			}
			const added = bitOf( located.order[ located.length - 1 ]! );
			const candidate = requirements.down( union( kept, added ) );
			const [ known ] = await Promise.all( [
				trials.verify( candidate ),
				lookAhead(
					search,
					guesses( search, among, union( kept, added ), located ),
					trials.ahead - trials.lead
				),
			] );
			alone = known.outcome === 'fail';
			isMember = alone || ( await isConfirmed( search, kept, located ) );
		}
		if ( located === undefined || ! isMember ) {
			return undefined;
		}
		kept = union( kept, bitOf( located.order[ located.length - 1 ]! ) );
		if ( alone ) {
			return kept;
		}
		order = located.order.slice( 0, located.length - 1 );
	}
	return undefined;
}

/** Where statements are repeated, so are the two sets on whose difference the next step rests. */
async function isConfirmed(
	{ ground, trials }: SearchState,
	kept: Mask,
	{ order, length }: Located
): Promise< boolean > {
	if ( trials.lead === 1 ) {
		return true;
	}
	const base = ground.requirements.down( kept );
	const upTo = ( count: number ) =>
		union( base, maskOf( order.slice( 0, count ) ) );
	return (
		( await trials.verify( upTo( length ) ) ).outcome === 'fail' &&
		( await trials.verify( upTo( length - 1 ) ) ).outcome !== 'fail'
	);
}

/** While it is asked whether `members` fail on their own: what is needed next if they do, and if they do not. */
function guesses(
	search: SearchState,
	among: Mask,
	members: Mask,
	{ order, length }: Located
): Mask[] {
	const { ground, trials } = search;
	const alone = ground.requirements.down( members );
	if ( trials.ahead === 1 || trials.ledger.settled( alone, 1 ) ) {
		return [];
	}
	return [
		...proofOf( search, members, among ),
		...nextQuestions(
			search,
			members,
			order.slice( 0, length - 1 ),
			Math.max( 1, trials.ahead - 2 )
		),
	];
}
