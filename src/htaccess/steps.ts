/**
 * Work that is done in steps, so that whoever does it can let others have their turn in between.
 */

/** Does all the steps at once. */
export function runToEnd< Result >( steps: Generator< void, Result > ): Result {
	for (;;) {
		const step = steps.next();
		if ( step.done ) {
			return step.value;
		}
	}
}
