/** An abort signal that also fires after a time, and says which of the two it was. */
export interface TimeLimit {
	signal: AbortSignal;
	/** True when the time ran out, false when the caller stopped it. */
	expired: () => boolean;
	/** To be called once the answer is there. */
	clear: () => void;
}

/**
 * `AbortSignal.any` and `AbortSignal.timeout` are missing in browsers WordPress still supports.
 */
export function timeLimit(
	seconds: number,
	stop: AbortSignal | undefined
): TimeLimit {
	const controller = new AbortController();
	let expired = false;
	const timer = setTimeout( () => {
		expired = true;
		controller.abort();
	}, seconds * 1000 );
	const onStop = () => controller.abort();
	if ( stop?.aborted ) {
		onStop();
	}
	stop?.addEventListener( 'abort', onStop );
	return {
		signal: controller.signal,
		expired: () => expired,
		clear() {
			clearTimeout( timer );
			stop?.removeEventListener( 'abort', onStop );
		},
	};
}
