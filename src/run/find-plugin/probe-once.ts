import { sweep, type Outcome, type Sweep } from '../../isolation';
import type { TrialAnswer } from './search-outcome';
import { takeBaseline } from '../../transport/sandbox/create-measure';
import { ServerError } from '../../transport/server-error';
import { measureOf, workersFor } from './measure-of';
import {
	probeOf,
	showsFailure,
	type SearchSite,
	type SearchTarget,
} from './search-site';
import { withinRun } from './within-run';

/** What came back to one request with a set of plugins chosen by hand. */
export interface ByHandAnswer {
	outcome: Outcome;
	answer: TrialAnswer;
}

const IGNORE = () => {};

/**
 * Sends the request once with exactly these plugins on, in a run of its own. Throws what `withinRun` throws, and an
 * `Error` with one sentence when the probe may not be sent.
 */
export function probeOnce(
	site: SearchSite,
	target: SearchTarget,
	enabled: ReadonlySet< string >,
	signal: AbortSignal
): Promise< ByHandAnswer > {
	return withinRun(
		site,
		probeOf( target ).vantage,
		async ( run, carrier ) => {
			let answer: TrialAnswer | null = null;
			const measure = measureOf( {
				run,
				carrier,
				target,
				signal,
				onAnswer: ( heard ) => ( answer = heard ),
				onWait: IGNORE,
				onSlower: IGNORE,
			} );
			const { outcome } = await measure( new Set( enabled ) );
			if ( ! answer ) {
				throw new ServerError( 'aborted', '' );
			}
			return { outcome, answer };
		},
		{
			signal,
			isWanted: ( exchange ) => showsFailure( target, exchange ),
		}
	);
}

/** Each plugin off, one at a time. Throws what `withinRun` throws. */
export function sweepPlugins(
	site: SearchSite,
	target: SearchTarget,
	onProgress: ( done: number, bound: number ) => void,
	signal: AbortSignal
): Promise< Sweep > {
	return withinRun(
		site,
		probeOf( target ).vantage,
		async ( run, carrier ) => {
			const baseline = await takeBaseline( run, probeOf( target ), {
				carrier,
				status: target.failure.status,
				signal,
			} );
			const steps = sweep(
				{
					plugins: run.plugins.filter(
						( id ) => ! baseline.absent.has( id )
					),
					requires: run.requires,
				},
				measureOf( {
					run,
					carrier,
					target,
					baseline,
					signal,
					onAnswer: IGNORE,
					onWait: IGNORE,
					onSlower: IGNORE,
				} ),
				{ workers: workersFor( target ), signal }
			);
			for (;;) {
				const step = await steps.next();
				if ( step.done ) {
					return step.value;
				}
				onProgress( step.value.done, run.plugins.length + 1 );
			}
		},
		{
			signal,
			isWanted: ( exchange ) => showsFailure( target, exchange ),
		}
	);
}
