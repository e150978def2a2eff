import { __, sprintf } from '@wordpress/i18n';

import type { Evidence, Exchange } from '../../diagnosis/evidence/types';
import type { Progress } from '../../run/diagnose/collect-evidence';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import { type Judge, loadJudge } from './load-judge';
import { loadRun } from './load-run';
import type { PageAction, PageState, Result } from './page-state';
import { waitSentence } from './wait-sentence';

/** The verdict over what has come in. `partial`: the run was ended early. */
function judgeRun(
	judge: Judge,
	evidence: Evidence,
	{
		startedAt,
		partial,
		rested,
	}: { startedAt: number; partial: boolean; rested: number }
): Result {
	const finishedAt = Date.now();
	return {
		evidence,
		verdict: judge.diagnose( evidence ),
		finishedAt,
		duration: finishedAt - startedAt,
		partial,
		...( rested > 0 ? { rested } : {} ),
	};
}

/** What has come in so far. */
interface Incoming {
	facts: Evidence | null;
	exchanges: Exchange[];
	/** Seconds for which the site was left alone because it asked for that. */
	rested: number;
}

/** Tells the page what comes in, and keeps it for a run that ends early. */
function progressOf(
	incoming: Incoming,
	dispatch: ( action: PageAction ) => void,
	announce: ( text: string ) => void
): Progress {
	return {
		onFacts( arrived, misshapen ) {
			incoming.facts = arrived;
			dispatch( { type: 'facts-arrived', evidence: arrived, misshapen } );
		},
		onPlan: ( probes ) => dispatch( { type: 'probes-planned', probes } ),
		onExchange( exchange ) {
			incoming.exchanges = [
				...incoming.exchanges.filter(
					( { probe } ) => probe.id !== exchange.probe.id
				),
				exchange,
			];
			dispatch( { type: 'exchange-arrived', exchange } );
		},
		onRest( seconds ) {
			incoming.rested += seconds;
			dispatch( {
				type: 'asked-to-wait',
				until: Date.now() + seconds * 1000,
			} );
			announce( waitSentence( seconds ) );
		},
	};
}

interface Running {
	server: Server;
	world: BrowserWorld;
	given: PageState[ 'given' ];
	/** Authorization header that came with the given request. It is sent once and not kept. */
	login: string | null;
	/** Its content: likewise. */
	content: string | null;
	signal: AbortSignal;
	/** Whether another run has taken the place of this one: what this one still says is of no interest. */
	isOutdated: () => boolean;
	dispatch: ( action: PageAction ) => void;
	announce: ( text: string ) => void;
}

/** One diagnosis for the page, from the click to its verdict. Never throws a `ServerError`: it becomes what the page shows. */
export async function runDiagnosis( {
	server,
	world,
	given,
	login,
	content,
	signal,
	isOutdated,
	dispatch,
	announce,
}: Running ): Promise< void > {
	const startedAt = Date.now();
	// Loaded while the probes are on their way; whether it came is asked when there is something to judge.
	const judging = loadJudge();
	judging.catch( () => {} );
	const running = loadRun();
	running.catch( () => {} );
	const incoming: Incoming = { facts: null, exchanges: [], rested: 0 };

	/** What has come in when a run ends early; null when that says nothing. */
	const partialResult = async () => {
		const judge = await judging.catch( () => null );
		const run = await running.catch( () => null );
		const { facts, exchanges } = incoming;
		return judge && run && facts && exchanges.length > 0
			? judgeRun( judge, run.withExchanges( facts, exchanges ), {
					startedAt,
					partial: true,
					rested: incoming.rested,
				} )
			: null;
	};

	dispatch( { type: 'case-given', given } );
	dispatch( { type: 'run-started', at: startedAt } );
	announce( __( 'Diagnosis started.', 'who-said-401' ) );
	try {
		const { collectEvidence } = await running;
		const evidence = await collectEvidence( {
			server,
			world,
			given,
			login,
			content,
			signal,
			progress: progressOf( incoming, dispatch, announce ),
		} );
		if ( signal.aborted ) {
			throw new ServerError( 'aborted', '' );
		}
		const result = judgeRun( await judging, evidence, {
			startedAt,
			partial: false,
			rested: incoming.rested,
		} );
		dispatch( { type: 'run-finished', result } );
		announce(
			sprintf(
				/* translators: %s: the verdict, one sentence. */
				__( 'Diagnosis finished. %s', 'who-said-401' ),
				result.verdict.headline
			)
		);
	} catch ( error ) {
		if ( isOutdated() ) {
			return;
		}
		if ( ! ( error instanceof ServerError ) ) {
			throw error;
		}
		const result = await partialResult();
		if ( error.kind === 'aborted' ) {
			dispatch( { type: 'run-stopped', result } );
			announce( __( 'Diagnosis stopped.', 'who-said-401' ) );
			return;
		}
		dispatch( { type: 'run-failed', error, result } );
		announce( error.message );
	}
}
