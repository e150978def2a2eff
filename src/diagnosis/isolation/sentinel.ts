import type { Explanation } from './explain';
import { Halt } from './halt';
import { type Mask, sizeOf, union } from './mask';
import type { SearchState } from './search-state';
import type { Outcome } from './types';

/**
 * Before more than one cause is reported: asks the largest set again that passed although a whole group was on. A
 * security plugin that locked the prober out half way shows here, since what passed before fails now. Where no such set
 * passed, the set that works is newer than every failure of a group, and nothing has changed since.
 */
export async function refuseDrift(
	{ ground, trials }: SearchState,
	{ causes }: Explanation
): Promise< void > {
	const { ledger } = trials;
	const passed = ( causes.length < 2 ? [] : causes )
		.map( ( { members, supports } ) =>
			ledger.largestPassing(
				ground.requirements.down( union( members, supports ) ),
				ground.all
			)
		)
		.filter( ( set ) => set !== undefined )
		// Where answers flip, one that passed once may never have been a pass.
		.filter(
			( set ) => ! trials.isNoisy || ledger.settled( set, trials.lead )
		);
	const set = passed.reduce< Mask | undefined >(
		( best, one ) =>
			best !== undefined && sizeOf( best ) >= sizeOf( one ) ? best : one,
		undefined
	);
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
