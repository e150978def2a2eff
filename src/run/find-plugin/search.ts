import { isolate, type Isolation, type Progress } from '../../isolation';
import type { Origin } from '../../diagnosis/evidence/types';
import { wasNotSent } from '../../diagnosis/exchange/was-not-sent';
import type { SearchOutcome, TrialAnswer } from './search-outcome';
import {
	takeBaseline,
	type Baseline,
} from '../../transport/sandbox/create-measure';
import { pause } from '../../transport/pause';
import type { Carrier, Run } from '../../transport/sandbox/run';
import { ServerError } from '../../transport/server-error';
import { emptyOutcome, troubleOf } from './empty-outcome';
import { exchangeTheme } from './exchange-theme';
import { measureOf, workersFor } from './measure-of';
import {
	probeOf,
	showsFailure,
	type SearchSite,
	type SearchTarget,
} from './search-site';
import { seenOn } from './seen-on';
import { withinRun } from './within-run';

/** Milliseconds from which on a trial takes so long that it is worth asking for more than will be needed. */
const SLOW = 1500;

/** What a search tells while it is under way. */
export type SearchEvent =
	| { kind: 'step'; step: 'starting' | 'tracing' | 'searching' | 'theme' }
	| {
			kind: 'run';
			mode: Run[ 'mode' ];
			reason: string;
			neighbours: Run[ 'neighbours' ];
			plugins: string[];
	  }
	| { kind: 'origin'; origin: Origin | null }
	| { kind: 'progress'; progress: Progress }
	| { kind: 'answer'; answer: TrialAnswer }
	/** The site asked for patience, and a trial waits so many seconds; 0 when none does any more. */
	| { kind: 'waiting'; seconds: number }
	| { kind: 'slower' }
	| { kind: 'ended'; loaderRemoved: boolean };

interface Search {
	site: SearchSite;
	target: SearchTarget;
	outcome: SearchOutcome;
	tell: ( event: SearchEvent ) => void;
	signal: AbortSignal;
	useTrace: boolean;
}

/**
 * The whole search: a run of the sandbox, one traced trial with everything on, the search that it guides, and where the
 * plugins are not the reason, the same with another theme. Never throws: what went wrong is in the outcome.
 */
export async function searchCulprits(
	site: SearchSite,
	target: SearchTarget,
	tell: ( event: SearchEvent ) => void,
	signal: AbortSignal,
	{ useTrace = true }: { useTrace?: boolean } = {}
): Promise< SearchOutcome > {
	const outcome = emptyOutcome( site, target );
	const search = { site, target, outcome, tell, signal, useTrace };
	tell( { kind: 'step', step: 'starting' } );
	try {
		await withinRun(
			site,
			probeOf( target ).vantage,
			( run, carrier ) => searchWithin( search, run, carrier ),
			{
				signal,
				isWanted: ( exchange ) => showsFailure( target, exchange ),
				onStarted: ( run ) => {
					const { mode, reason, neighbours, plugins } = run;
					outcome.names = Object.fromEntries(
						plugins.map( ( id ) => [
							id,
							outcome.names[ id ] ?? id,
						] )
					);
					Object.assign( outcome, { mode, reason, neighbours } );
					tell( { kind: 'run', mode, reason, neighbours, plugins } );
				},
				onEnded: ( loaderRemoved ) =>
					tell( { kind: 'ended', loaderRemoved } ),
			}
		);
	} catch ( error ) {
		outcome.trouble = troubleOf( error, signal );
	}
	outcome.duration = site.now() - outcome.startedAt;
	return outcome;
}

async function searchWithin(
	search: Search,
	run: Run,
	carrier: Carrier
): Promise< void > {
	const { outcome, target, tell, signal, useTrace } = search;
	tell( { kind: 'step', step: 'tracing' } );
	const baseline = await takeBaseline( run, probeOf( target ), {
		carrier,
		status: target.failure.status,
		trace: useTrace,
		signal,
		async pause( seconds, stop ) {
			tell( { kind: 'waiting', seconds } );
			await pause( seconds, stop );
			outcome.waited += seconds;
			tell( { kind: 'waiting', seconds: 0 } );
		},
	} );
	const { failure, receipt } = baseline.sent.exchange;
	if ( failure && wasNotSent( failure ) ) {
		throw new ServerError( 'refused', failure.message );
	}
	outcome.origin = receipt?.origin ?? null;
	outcome.absent = [ ...baseline.absent ];
	tell( { kind: 'origin', origin: outcome.origin } );

	tell( { kind: 'step', step: 'searching' } );
	outcome.isolation = await isolation(
		search,
		run,
		carrier,
		baseline,
		'keep'
	);
	if ( outcome.isolation.kind !== 'found' && useTrace && ! signal.aborted ) {
		outcome.seen = await seenOn( run, baseline.sent.id );
	}
	if ( outcome.isolation.kind === 'not-the-plugins' && ! signal.aborted ) {
		await judgeTheme( search, run, carrier, baseline );
	}
}

function measuring(
	{ site, target, outcome, tell, signal }: Search,
	run: Run,
	carrier: Carrier,
	baseline: Baseline,
	theme: 'keep' | 'default' | 'none'
) {
	/** Trials wait side by side: what counts is how long any of them did. */
	let since: number | null = null;
	return measureOf( {
		run,
		carrier,
		target,
		baseline,
		theme,
		signal,
		onAnswer( answer ) {
			outcome.answers.push( answer );
			tell( { kind: 'answer', answer } );
		},
		onWait( seconds ) {
			if ( seconds > 0 ) {
				since ??= site.now();
			} else if ( since !== null ) {
				outcome.waited += ( site.now() - since ) / 1000;
				since = null;
			}
			tell( { kind: 'waiting', seconds } );
		},
		onSlower: () => tell( { kind: 'slower' } ),
	} );
}

async function isolation(
	search: Search,
	run: Run,
	carrier: Carrier,
	baseline: Baseline,
	theme: 'keep' | 'default' | 'none'
): Promise< Isolation > {
	const { site, target, outcome, tell, signal } = search;
	outcome.answers = [];
	// With what judges: loaded when there was something to search for, and too large for the page's first script.
	const { suspicionOf } = await import( '../../diagnosis/judging' );
	const changed = new Set( await site.changed?.() );
	const steps = isolate(
		{
			plugins: run.plugins.filter(
				( plugin ) => ! baseline.absent.has( plugin )
			),
			requires: run.requires,
			suspicion: suspicionOf(
				site.components,
				site.hooks,
				{
					...target.exchange,
					receipt: baseline.sent.exchange.receipt,
				},
				changed
			),
		},
		measuring( search, run, carrier, baseline, theme ),
		{
			workers: workersFor( target ),
			careful: true,
			ahead: baseline.sent.exchange.duration >= SLOW,
			signal,
		}
	);
	for (;;) {
		const step = await steps.next();
		if ( step.done ) {
			return step.value;
		}
		tell( { kind: 'progress', progress: step.value } );
	}
}

/**
 * The theme as one more item. Where its replacement ends the failure only with the plugins off as well, those are searched for
 * without it.
 */
async function judgeTheme(
	search: Search,
	run: Run,
	carrier: Carrier,
	baseline: Baseline
): Promise< void > {
	const { outcome, tell, signal } = search;
	tell( { kind: 'step', step: 'theme' } );
	const answers = [ ...outcome.answers ];
	const { verdict, trials } = await exchangeTheme(
		run.theme.default ? [ 'default', 'none' ] : [ 'none' ],
		( theme, plugins ) =>
			measuring(
				search,
				run,
				carrier,
				baseline,
				theme
			)( new Set( plugins === 'all' ? run.plugins : [] ) ),
		signal
	);
	outcome.answers = answers;
	outcome.theme.trials = trials;
	outcome.theme.isGuilty = verdict.kind === 'guilty';
	if ( verdict.kind === 'guilty' && verdict.plugins === 'none' ) {
		outcome.isolation = await isolation(
			search,
			run,
			carrier,
			baseline,
			verdict.theme
		);
	}
	if ( verdict.kind === 'flaky' && outcome.isolation ) {
		const { statements, trials: seen } = outcome.isolation;
		outcome.isolation = {
			kind: 'inconclusive',
			reason: 'flaky',
			message: '',
			culprits: [],
			suspects: [],
			failing: null,
			passing: null,
			statements,
			trials: seen,
		};
	}
}
