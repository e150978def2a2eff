import { getLocaleData } from '@wordpress/i18n';

import { pause } from '../../transport/pause';
import { abortedError } from '../../transport/server-error';
import { takingBreaths } from '../../transport/taking-breaths';
import { counted } from './counted';
import type { Job, Results } from './job';
import type { Order, Report } from './messages';

const DOMAIN = 'who-said-401';

/** Seconds in which a worker has to say that it is there. */
const PATIENCE = 10;

type Start = () => Promise< Worker >;

interface Watch {
	/** Ends the work, which then throws a `ServerError`. */
	signal?: AbortSignal | undefined;
	/** How many steps are done: requests that were simulated, changes that were tried. Never goes back. */
	onSteps?: ( ( done: number ) => void ) | undefined;
}

const startHere: Start = async () =>
	( await import( './start-worker' ) ).startWorker();

/**
 * Judges files beside the page: in a worker, or, where the browser has none or forbids it (a Content-Security-Policy, scripts from
 * another host), in the page itself with pauses for everything else. Throws a `ServerError` when it is stopped.
 *
 * @param job   What is to be found out.
 * @param watch Who stops it, and who hears how far it is.
 * @param start Starts the worker.
 */
export async function judgeBeside< Kind extends keyof Results >(
	job: Job< Kind >,
	watch: Watch = {},
	start: Start | null = typeof Worker === 'undefined' ? null : startHere
): Promise< Results[ Kind ] > {
	const result =
		( start && ( await inWorker( job as Job, watch, start ) ) ) ??
		( await inPage( job as Job, watch ) );
	return result as Results[ Kind ];
}

async function inPage(
	job: Job,
	{ signal, onSteps = () => {} }: Watch
): Promise< Results[ keyof Results ] > {
	const { stepsOf } = await import( './job' );
	function* untilStopped( steps: ReturnType< typeof stepsOf > ) {
		for ( let step = steps.next(); ; step = steps.next() ) {
			if ( signal?.aborted ) {
				throw abortedError();
			}
			if ( step.done ) {
				return step.value;
			}
			yield;
		}
	}
	return takingBreaths( untilStopped( counted( stepsOf( job ), onSteps ) ) );
}

/** Translations as plain data: the plural forms of English are a function, which cannot be handed over. */
const words = () => JSON.parse( JSON.stringify( getLocaleData( DOMAIN ) ) );

/** What a worker finds; null where none can be had. */
async function inWorker(
	job: Job,
	{ signal, onSteps }: Watch,
	start: Start
): Promise< Results[ keyof Results ] | null > {
	let worker: Worker;
	try {
		worker = await start();
	} catch {
		return null;
	}
	const over = new AbortController();
	try {
		return await new Promise( ( resolve, reject ) => {
			const stop = () => reject( abortedError() );
			if ( signal?.aborted ) {
				stop();
			}
			signal?.addEventListener( 'abort', stop, { signal: over.signal } );
			let isThere = false;
			void pause( PATIENCE, over.signal ).then( () => {
				if ( ! isThere ) {
					resolve( null );
				}
			} );
			worker.onerror = () => resolve( null );
			worker.onmessage = ( { data }: MessageEvent< Report > ) => {
				isThere = true;
				if ( data.kind === 'steps' ) {
					onSteps?.( data.done );
				} else if ( data.kind === 'result' ) {
					resolve( data.result );
				} else if ( data.kind === 'failed' ) {
					resolve( null );
				}
			};
			const order: Order = { job, domain: DOMAIN, words: words() };
			try {
				worker.postMessage( order );
			} catch {
				// Something that cannot be copied.
				resolve( null );
			}
		} );
	} finally {
		over.abort();
		worker.terminate();
	}
}
