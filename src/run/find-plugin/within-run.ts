import { findGate } from '../../transport/sandbox/gate';
import { startRun, type Carrier, type Run } from '../../transport/sandbox/run';
import { ServerError } from '../../transport/server-error';
import type { Probe } from '../../diagnosis/evidence/types';
import type { SearchSite } from './search-site';

/** Control probes brought no receipt, so no answer of a trial would prove anything. */
export class NoReceipts extends Error {}

/** Runs that this page has started and not yet ended, with what ends them. */
const open = new Set< Run >();

/**
 * Starts a run, hands it over once it is certain that receipts come back, and ends it, whatever happens.
 * `onEnded` hears whether the loader is gone (false: other runs go on, or the file could not be deleted).
 * Throws `ServerError` when the site refuses, `NoReceipts`, and whatever `work` throws.
 */
export async function withinRun< Value >(
	{ server, vantages, ajaxUrl, now }: SearchSite,
	vantage: Probe[ 'vantage' ],
	work: ( run: Run, carrier: Carrier ) => Promise< Value >,
	options: {
		signal?: AbortSignal;
		/** Of a few requests: over sooner when nobody ends it. */
		brief?: boolean;
		onStarted?: ( run: Run ) => void;
		onEnded?: ( loaderRemoved: boolean ) => void;
	} = {}
): Promise< Value > {
	const { signal, brief, onStarted, onEnded } = options;
	const run = await startRun( server, vantages, now, signal, { brief } );
	open.add( run );
	try {
		onStarted?.( run );
		const gate = await findGate( run, ajaxUrl, vantage, signal );
		if ( signal?.aborted ) {
			throw new ServerError( 'aborted', '' );
		}
		if ( gate.kind === 'closed' ) {
			throw new NoReceipts();
		}
		return await work( run, gate.carrier );
	} finally {
		open.delete( run );
		// The answer is not held up by tidying; a run that cannot be ended ends by itself.
		void run.end().then(
			( { loaderRemoved } ) => onEnded?.( loaderRemoved ),
			() => onEnded?.( false )
		);
	}
}

/** Ids of the runs under way, for a page that is being left. */
export function openRuns(): string[] {
	return [ ...open ].map( ( { run } ) => run );
}
