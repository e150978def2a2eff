/**
 * Judges files where it holds up nothing that anybody sees: thousands of rules take seconds, and a page cannot be used meanwhile.
 */
import { runToEnd } from '../../htaccess/steps';
import { counted } from './counted';
import type { Order, Report } from './messages';
import { wordsFor } from './worker-words';

/** What of a worker's global object is used here (HTML standard, DedicatedWorkerGlobalScope). */
const scope = globalThis as unknown as {
	window: unknown;
	wp: unknown;
	onmessage: ( message: { data: Order } ) => void;
	postMessage: ( report: Report ) => void;
};

async function work( { job, domain, words }: Order ): Promise< void > {
	scope.postMessage( { kind: 'begun' } );
	// The code that is shared with the page takes `wp.i18n` from the window, which a worker does not have.
	scope.window = scope;
	scope.wp = { i18n: wordsFor( domain, words ) };
	const { stepsOf } = await import( './job' );
	const result = runToEnd(
		counted( stepsOf( job ), ( done ) =>
			scope.postMessage( { kind: 'steps', done } )
		)
	);
	scope.postMessage( { kind: 'result', result } );
}

scope.onmessage = ( { data } ) =>
	// Whatever it was: the page does the work itself then, and whoever looks sees its error and not that of a worker.
	void work( data ).catch( () => scope.postMessage( { kind: 'failed' } ) );
