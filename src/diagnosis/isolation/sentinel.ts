import type { Explanation } from './explain';
import { Halt } from './halt';
import { NOTHING, type Mask, sizeOf, union } from './mask';
import type { SearchState } from './search-state';
import type { Outcome } from './types';

/**
 * Before more than one cause is reported: asks the largest set that passed again, one that holds a whole group where
 * there is any. A security plugin that locked the prober out half way shows here: what passed before fails now.
 */
export async function refuseDrift(
	{ ground, trials }: SearchState,
	{ causes }: Explanation
): Promise< void > {
	if ( causes.length < 2 ) {
		return;
	}
	const { ledger } = trials;
	const candidates = causes
		.map( ( { members, supports } ) =>
			ledger.largestPassing(
				ground.requirements.down( union( members, supports ) ),
				ground.all
			)
		)
		.filter( ( set ) => set !== undefined );
	const sentinel = candidates.reduce< Mask | undefined >(
		( best, set ) =>
			best !== undefined && sizeOf( best ) >= sizeOf( set ) ? best : set,
		undefined
	);
	const set = sentinel ?? ledger.largestPassing( NOTHING, ground.all );
	if ( set === undefined ) {
		return;
	}
	const fresh: Record< Outcome, number > = {
		fail: 0,
		pass: 0,
		unresolved: 0,
		transient: 0,
	};
	do {
		fresh[ ( await trials.askAgain( set ) ).outcome ]++;
		if ( fresh.fail >= fresh.pass + trials.lead ) {
			throw new Halt(
				'site-changed',
				'A set of plugins that passed before fails now.'
			);
		}
	} while ( fresh.fail >= fresh.pass && fresh.fail > 0 );
}
