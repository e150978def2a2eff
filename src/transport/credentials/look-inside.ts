import type { Inside } from '../../diagnosis/credentials/inside';
import type { Probe } from '../../diagnosis/evidence/types';
import type { Carrier, Run } from '../sandbox/run';
import { ServerError } from '../server-error';

/**
 * Sends a request in the sandbox with everything on, and fetches what was seen on its way. Null when the request did not get
 * as far as WordPress, so that there is nothing to fetch.
 */
export async function lookInside(
	run: Run,
	probe: Probe,
	carrier: Carrier,
	signal?: AbortSignal
): Promise< Inside | null > {
	const { id, exchange } = await run.send( probe, {
		enabled: new Set( run.plugins ),
		trace: true,
		carrier,
		...( signal ? { signal } : {} ),
	} );
	try {
		const { steps, origin } = await run.trace( id );
		return { steps, origin: origin ?? exchange.receipt?.origin ?? null };
	} catch ( error ) {
		if ( error instanceof ServerError && error.kind === 'refused' ) {
			return null;
		}
		throw error;
	}
}
