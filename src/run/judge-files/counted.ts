/** Milliseconds between two reports of how far something is: more often nobody reads it. */
const REPORT_EVERY = 200;

/**
 * The same steps, and how many of them are done.
 *
 * @param steps   The work.
 * @param onSteps Hears it now and then; the number never goes back.
 * @param now     Milliseconds; only their differences count.
 */
export function* counted< Result >(
	steps: Generator< void, Result >,
	onSteps: ( done: number ) => void,
	now: () => number = Date.now
): Generator< void, Result > {
	let step = steps.next();
	let reported = now();
	for ( let done = 1; ! step.done; done++ ) {
		if ( now() - reported >= REPORT_EVERY ) {
			reported = now();
			onSteps( done );
		}
		yield;
		step = steps.next();
	}
	return step.value;
}
