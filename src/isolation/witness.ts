import type { Ledger } from './ledger';
import { type Mask, has } from './mask';
import type { Outcome } from './types';

/** What gave an answer: the index of a plugin, or the name of what else did. */
type By = number | string;

const isPlugin =
	( set: Mask ) =>
	( by: By ): boolean =>
		typeof by === 'number' && has( set, by );

/** Whether a failure of this set was seen to come from one of `members`. */
export function isSeen( ledger: Ledger, set: Mask, members: Mask ): boolean {
	return [ ...ledger.seenBy( set ) ].some( isPlugin( members ) );
}

/**
 * Whether chance made no part of this answer, on a site where it is seen what refuses: a failure that was seen to come from one of the
 * plugins that were on, or from where it comes with `all` of them; a pass without any plugin that was seen to refuse.
 */
export function isPlain(
	ledger: Ledger,
	all: Mask,
	set: Mask,
	outcome: Outcome
): boolean {
	const isOn = isPlugin( set );
	if ( outcome === 'fail' ) {
		const withAll = ledger.seenBy( all );
		return [ ...ledger.seenBy( set ) ].some(
			( by ) => isOn( by ) || withAll.has( by )
		);
	}
	return outcome === 'pass' && ! [ ...ledger.seen ].some( isOn );
}
