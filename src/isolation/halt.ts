import type { Reason } from './types';

/** Ends the search from wherever it is; turned into an `inconclusive` result at the top, never seen outside. */
export class Halt extends Error {
	constructor(
		readonly reason: Reason,
		message = ''
	) {
		super( message );
	}
}
