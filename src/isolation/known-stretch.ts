import type { Ledger } from './ledger';
import { type Mask, isSubset } from './mask';

/**
 * What an answer about one set says about others. `parts`: a part of a passing set counts as passing and a set with a failing part as
 * failing, which is true on most sites, not on all, so good enough for skipping trials and never for a statement. `none`: nothing.
 */
export type Inference = 'parts' | 'none';

/**
 * What is known of a chain of growing sets: the longest that does not fail and the shortest above it that does.
 */
export function knownStretch(
	ledger: Ledger,
	chain: Mask[],
	inference: Inference
): { low: number; high: number } {
	let low = 0;
	let high = chain.length - 1;
	if ( inference === 'none' ) {
		for ( let at = 1; at < high; at++ ) {
			const outcome = ledger.settled( chain[ at ]!, 1 )?.outcome;
			if ( outcome === 'fail' ) {
				high = at;
			} else if ( outcome === 'pass' ) {
				low = at;
			}
		}
		return { low, high };
	}
	for ( const failing of ledger.setsThat( 'fail' ) ) {
		if ( isSubset( failing, chain[ high ]! ) ) {
			high = firstThat( high, ( at ) =>
				isSubset( failing, chain[ at ]! )
			);
		}
	}
	for ( const passing of ledger.setsThat( 'pass' ) ) {
		if ( isSubset( chain[ 0 ]!, passing ) ) {
			const first = firstThat(
				high,
				( at ) => ! isSubset( chain[ at ]!, passing )
			);
			low = Math.max( low, Math.min( first - 1, high - 1 ) );
		}
	}
	return { low: Math.max( 0, Math.min( low, high - 1 ) ), high };
}

/** The first position up to `last` for which the condition holds, given that it holds from there on. */
function firstThat( last: number, holds: ( at: number ) => boolean ): number {
	let below = -1;
	let above = last;
	while ( above - below > 1 ) {
		const middle = Math.floor( ( below + above ) / 2 );
		if ( holds( middle ) ) {
			above = middle;
		} else {
			below = middle;
		}
	}
	return above;
}
