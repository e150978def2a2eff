import { useCallback, useMemo, useReducer, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Claim } from '../../diagnosis/engine/finding-exchanges';
import type { AccountMatrix } from '../../diagnosis/evidence/account-matrix';
import type {
	CheckId,
	Evidence,
	Exchange,
} from '../../diagnosis/evidence/types';
import {
	collectEvidence,
	createVantages,
	withExchanges,
} from '../../run/diagnose/collect-evidence';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import type { BrowserWorld } from '../../transport/send-request';
import { createServer, type Server } from '../../transport/server';
import type { Vantages } from '../../run/diagnose/run-probes';
import { ServerError } from '../../transport/server-error';
import { verifyFinding } from '../../run/verify/verify-finding';
import type { PageSettings } from '../settings/page-settings';
import { initialState, type PageState, type Result } from './page-state';
import { reduce } from './reduce';
import { type Judge, loadJudge } from './load-judge';
import { createLoginGate } from './login-gate';
import { pageSurroundings } from './page-surroundings';

/** What the parts of the page can ask for. */
export interface Commands {
	/** `login`: Authorization header that came with the case. It is sent once and not kept. */
	run: ( recorded: PageState[ 'recorded' ], login?: string | null ) => void;
	stop: () => void;
	/** The user says that they are logged in again. */
	continueAfterLogin: () => void;
	/**
	 * Asks for facts and a finding's exchanges again, and has its check judge once more; `name` is where the answer is kept. Without
	 * a check of that name, null: the answers alone decide.
	 */
	/** `check`: whose finding it is; null for a claim about answers alone, which is kept under its name. */
	verify: ( name: string, claim: Claim, check: CheckId | null ) => void;
	openExchange: ( id: string ) => void;
	closeExchange: () => void;
	announce: ( text: string ) => void;
	/** Opens the search for the plugin behind an exchange. */
	openSearch: ( id: string ) => void;
	closeSearch: () => void;
	endSearch: ( outcome: SearchOutcome ) => void;
	/** What a search sends with. */
	connect: () => {
		server: Server;
		vantages: Vantages;
		world: BrowserWorld;
	};
	/** Judges the evidence again, with a comparison of accounts. */
	addAccounts: ( accounts: AccountMatrix ) => void;
	/** Nonce of our own actions, as it is now. */
	pageNonce: () => string;
	/** Nonce of the recorder's address (see `Server`). */
	recordNonce: () => string;
}

function resultOf(
	judge: Judge,
	evidence: Evidence,
	startedAt: number,
	partial: boolean
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

export function useDiagnosis( settings: PageSettings ): {
	state: PageState;
	commands: Commands;
} {
	const [ state, dispatch ] = useReducer( reduce, initialState );
	const controller = useRef< AbortController | null >( null );

	const { server, gate, world } = useMemo( () => {
		const loginGate = createLoginGate( ( needed ) =>
			dispatch( { type: 'login-needed', needed } )
		);
		const browser: BrowserWorld = {
			// The block editor's own recorder or another script may have replaced fetch; probes take what the page has.
			fetch: window.fetch.bind( window ),
			now: () => Date.now(),
			origin: window.location.origin,
			agent: window.navigator.userAgent,
			surroundings: pageSurroundings,
		};
		return {
			gate: loginGate,
			world: browser,
			server: createServer( settings, loginGate.wait ),
		};
	}, [ settings ] );

	async function run(
		recorded: PageState[ 'recorded' ],
		login: string | null = null
	) {
		controller.current?.abort();
		const { signal } = ( controller.current = new AbortController() );
		const startedAt = Date.now();
		// Loaded while the probes are on their way; whether it came is asked when there is something to judge.
		const judging = loadJudge();
		judging.catch( () => {} );
		let facts: Evidence | null = null;
		let exchanges: Exchange[] = [];

		/** What has come in when a run ends early; null when that says nothing. */
		const partialResult = async () => {
			const judge = await judging.catch( () => null );
			return judge && facts && exchanges.length > 0
				? resultOf(
						judge,
						withExchanges( facts, exchanges ),
						startedAt,
						true
					)
				: null;
		};

		dispatch( { type: 'case-given', recorded } );
		dispatch( { type: 'run-started', at: startedAt } );
		announce( __( 'Diagnosis started.', 'who-said-401' ) );
		try {
			const evidence = await collectEvidence( {
				server,
				world,
				recorded,
				login,
				signal,
				progress: {
					onFacts( arrived, misshapen ) {
						facts = arrived;
						dispatch( {
							type: 'facts-arrived',
							evidence: arrived,
							misshapen,
						} );
					},
					onPlan: ( probes ) =>
						dispatch( { type: 'probes-planned', probes } ),
					onExchange( exchange ) {
						exchanges = [
							...exchanges.filter(
								( { probe } ) => probe.id !== exchange.probe.id
							),
							exchange,
						];
						dispatch( { type: 'exchange-arrived', exchange } );
					},
				},
			} );
			if ( signal.aborted ) {
				throw new ServerError( 'aborted', '' );
			}
			const result = resultOf(
				await judging,
				evidence,
				startedAt,
				false
			);
			dispatch( { type: 'run-finished', result } );
			announce(
				sprintf(
					/* translators: %s: the verdict, one sentence. */
					__( 'Diagnosis finished. %s', 'who-said-401' ),
					result.verdict.headline
				)
			);
		} catch ( error ) {
			if ( controller.current?.signal !== signal ) {
				return;
			}
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			if ( error.kind === 'aborted' ) {
				dispatch( {
					type: 'run-stopped',
					result: await partialResult(),
				} );
				announce( __( 'Diagnosis stopped.', 'who-said-401' ) );
				return;
			}
			dispatch( {
				type: 'run-failed',
				error,
				result: await partialResult(),
			} );
			announce( error.message );
		}
	}

	const connect = () => ( {
		server,
		world,
		vantages: createVantages(
			server,
			world,
			() => state.result?.evidence.exchanges ?? null
		),
	} );

	async function verify( name: string, claim: Claim, check: CheckId | null ) {
		const evidence = state.result?.evidence;
		if ( ! evidence ) {
			return;
		}
		dispatch( { type: 'verify-started', check: name } );
		try {
			const judge = await loadJudge();
			const proof = await verifyFinding( {
				check,
				claim,
				evidence,
				server,
				world,
				vantages: connect().vantages,
				judge,
				onExchange: ( exchange ) =>
					dispatch( {
						type: 'verify-answered',
						check: name,
						exchange,
					} ),
			} );
			dispatch( {
				type: 'verify-finished',
				check: name,
				proof,
				error: null,
			} );
		} catch ( error ) {
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			dispatch( {
				type: 'verify-finished',
				check: name,
				proof: null,
				error,
			} );
		}
	}

	async function addAccounts( accounts: AccountMatrix ) {
		if ( ! state.result ) {
			return;
		}
		const judge = await loadJudge();
		const evidence = { ...state.result.evidence, accounts };
		dispatch( {
			type: 'evidence-added',
			before: state.result,
			evidence,
			verdict: judge.diagnose( evidence ),
		} );
	}

	function announce( text: string ) {
		dispatch( { type: 'announced', text } );
	}

	const continueAfterLogin = useCallback( () => gate.open(), [ gate ] );

	return {
		state,
		commands: {
			run: ( recorded, login ) => void run( recorded, login ),
			stop() {
				controller.current?.abort();
				gate.giveUp();
			},
			continueAfterLogin,
			verify: ( name, claim, check ) => void verify( name, claim, check ),
			openExchange: ( id ) => dispatch( { type: 'exchange-opened', id } ),
			closeExchange: () => dispatch( { type: 'exchange-closed' } ),
			announce,
			openSearch: ( id ) => dispatch( { type: 'search-opened', id } ),
			closeSearch: () => dispatch( { type: 'search-closed' } ),
			endSearch: ( outcome ) =>
				dispatch( { type: 'search-ended', outcome } ),
			connect,
			addAccounts: ( accounts ) => void addAccounts( accounts ),
			pageNonce: () => server.pageNonce(),
			recordNonce: () => server.recordNonce(),
		},
	};
}
