import { findGatePatiently } from '../../transport/sandbox/gate';
import {
	startLook,
	startRun,
	type Carrier,
	type Run,
} from '../../transport/sandbox/run';
import { ServerError } from '../../transport/server-error';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { endRun } from './end-run';
import { lastingRun } from './lasting-run';
import type { SearchSite } from './search-site';

/** Control probes brought no receipt, so no answer of a trial would prove anything. */
export class NoReceipts extends Error {}

/** Runs that this page has started and whose end the site has not confirmed. */
const open = new Set< Run >();

interface Options {
	signal?: AbortSignal;
	/** Of a few requests: over sooner when nobody ends it. */
	brief?: boolean;
	/** Whether an exchange shows the failure that is looked at: it is what it is, also where it looks like a lost login. */
	isWanted?: ( exchange: Exchange ) => boolean;
	onStarted?: ( run: Run ) => void;
	onEnded?: ( loaderRemoved: boolean ) => void;
}

/**
 * Starts a run, hands it over once it is certain that receipts come back, and ends it, whatever happens.
 * `onEnded` hears whether the loader is gone (false: other runs go on, the file could not be deleted, or the site does not answer).
 * Throws `ServerError` when the site refuses, `NoReceipts`, and whatever `work` throws.
 */
export async function withinRun< Value >(
	{ server, vantages, ajaxUrl, now }: SearchSite,
	vantage: Probe[ 'vantage' ],
	work: ( run: Run, carrier: Carrier ) => Promise< Value >,
	options: Options = {}
): Promise< Value > {
	const { signal, brief, onStarted, onEnded } = options;
	const begun: Run[] = [];
	async function begin(): Promise< Run > {
		const run = await startRun( server, vantages, now, signal, { brief } );
		begun.push( run );
		open.add( run );
		return run;
	}
	const gateOf = ( run: Run ) =>
		findGatePatiently( run, ajaxUrl, vantage, signal );

	const run = await begin();
	try {
		onStarted?.( run );
		const gate = await gateOf( run );
		if ( signal?.aborted ) {
			throw new ServerError( 'aborted', '' );
		}
		if ( gate.kind === 'closed' ) {
			throw new NoReceipts();
		}
		const lasting = lastingRun( run, {
			server,
			begin,
			activePlugins: async () =>
				( await startLook( server, vantages, now, signal ) ).plugins,
			gateOf,
			isWanted: options.isWanted ?? ( () => false ),
			signal,
		} );
		return await work( lasting, gate.carrier );
	} finally {
		// The answer is not held up by tidying; a run that cannot be ended ends by itself.
		void endAll( begun ).then( onEnded );
	}
}

/** Ends runs, the last one last: with it goes the loader. */
async function endAll( runs: readonly Run[] ): Promise< boolean > {
	let isLoaderGone = false;
	for ( const run of runs ) {
		const answer = await endRun( run );
		isLoaderGone = answer === true;
		// One whose end was never confirmed is asked for once more when the page is left.
		if ( answer !== null ) {
			open.delete( run );
		}
	}
	return isLoaderGone;
}

/** Ids of the runs that are not known to have ended, for a page that is being left. */
export function openRuns(): string[] {
	return [ ...open ].map( ( { run } ) => run );
}
