import { __, sprintf } from '@wordpress/i18n';

import type { Evidence, Exchange } from '../../diagnosis/evidence/types';
import {
	collectEvidence,
	withExchanges,
} from '../../run/diagnose/collect-evidence';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import { type Judge, loadJudge } from './load-judge';
import type { PageAction, PageState, Result } from './page-state';

/** The verdict over what has come in. `partial`: the run was ended early. */
function judgeRun(
	judge: Judge,
	evidence: Evidence,
	{ startedAt, partial }: { startedAt: number; partial: boolean }
): Result {
	const finishedAt = Date.now();
	return {
		evidence,
		verdict: judge.diagnose( evidence ),
		finishedAt,
		duration: finishedAt - startedAt,
		partial,
	};
}

/** What has come in so far. */
interface Incoming {
	facts: Evidence | null;
	exchanges: Exchange[];
}

/** Tells the page what comes in, and keeps it for a run that ends early. */
function progressOf(
	incoming: Incoming,
	dispatch: ( action: PageAction ) => void
): Parameters< typeof collectEvidence >[ 0 ][ 'progress' ] {
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
	const incoming: Incoming = { facts: null, exchanges: [] };

	/** What has come in when a run ends early; null when that says nothing. */
	const partialResult = async () => {
		const judge = await judging.catch( () => null );
		const { facts, exchanges } = incoming;
		return judge && facts && exchanges.length > 0
			? judgeRun( judge, withExchanges( facts, exchanges ), {
					startedAt,
					partial: true,
				} )
			: null;
	};

	dispatch( { type: 'case-given', given } );
	dispatch( { type: 'run-started', at: startedAt } );
	announce( __( 'Diagnosis started.', 'who-said-401' ) );
	try {
		const evidence = await collectEvidence( {
			server,
			world,
			given,
			login,
			content,
			signal,
			progress: progressOf( incoming, dispatch ),
		} );
		if ( signal.aborted ) {
			throw new ServerError( 'aborted', '' );
		}
		const result = judgeRun( await judging, evidence, {
			startedAt,
			partial: false,
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
