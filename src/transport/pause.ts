/** Waits that many seconds, or until it is stopped: whoever goes on looks at the signal. */
export function pause(
	seconds: number,
	signal?: AbortSignal
): Promise< void > {
	return new Promise( ( resolve ) => {
		if ( signal?.aborted ) {
			resolve();
			return;
		}
		const timer = setTimeout( done, seconds * 1000 );
		function done() {
			clearTimeout( timer );
			signal?.removeEventListener( 'abort', done );
			resolve();
		}
		signal?.addEventListener( 'abort', done );
	} );
}
