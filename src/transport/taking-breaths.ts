/** Milliseconds of work at a stretch: a page that is busy for longer than 50 feels stuck (Long Tasks API). */
const STRETCH = 40;

/** What is in the browser's queue comes first: clicks, drawing. */
const breathe = () => new Promise< void >( ( go ) => setTimeout( go ) );

/**
 * Does work that comes in steps, and lets the page breathe whenever a stretch of it has taken long enough.
 *
 * @param steps The work.
 * @param now   Milliseconds; only their differences count.
 * @param pause Lets others have their turn.
 */
export async function takingBreaths< Result >(
	steps: Generator< void, Result >,
	now: () => number = Date.now,
	pause: () => Promise< void > = breathe
): Promise< Result > {
	let began = now();
	let step = steps.next();
	for ( ; ! step.done; step = steps.next() ) {
		if ( now() - began >= STRETCH ) {
			await pause();
			began = now();
		}
	}
	return step.value;
}
