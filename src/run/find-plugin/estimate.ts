/** About how much a search will take, before anything of it is known. */
export interface Estimate {
	requests: number;
	/** Whole, at least 1. */
	seconds: number;
}

/** Control probe, traced trial, baselines and what is repeated to be sure. */
const FIXED = 10;

/**
 * What one culprit takes; more culprits take more. `duration` is that of the failing request in milliseconds: the requests
 * of a search do about the same work.
 */
export function estimate(
	plugins: number,
	duration: number,
	workers: number
): Estimate {
	const requests = FIXED + Math.ceil( Math.log2( plugins + 1 ) );
	return { requests, seconds: secondsFor( requests, duration, workers ) };
}

/** Seconds that so many requests take, `workers` at a time. */
function secondsFor(
	requests: number,
	duration: number,
	workers: number
): number {
	return Math.max( 1, Math.ceil( ( requests * duration ) / workers / 1000 ) );
}

/** Seconds left, by how long the trials so far took; null until there is one to go by. */
export function secondsLeft(
	{ done, bound }: { done: number; bound: number },
	durations: readonly number[],
	workers: number
): number | null {
	if ( durations.length === 0 ) {
		return null;
	}
	const mean =
		durations.reduce( ( sum, one ) => sum + one, 0 ) / durations.length;
	return secondsFor( Math.max( 0, bound - done ), mean, workers );
}
