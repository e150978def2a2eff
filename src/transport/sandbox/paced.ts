import pLimit from 'p-limit';

import type { Measure } from '../../isolation';

/** Measures several sets at once until the site asks for less; from then on one after the other. */
export function paced(
	measure: Measure,
	atOnce: number,
	onSlower: () => void
): Measure {
	const limit = pLimit( atOnce );
	return ( enabled ) =>
		limit( async () => {
			const answer = await measure( enabled );
			if ( answer.outcome === 'transient' && limit.concurrency > 1 ) {
				limit.concurrency = 1;
				onSlower();
			}
			return answer;
		} );
}
