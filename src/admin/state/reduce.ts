import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import type { PageAction, PageState, Verification } from './page-state';
import { FIRST_PLACE, type Place } from './place';

const NOT_VERIFIED: Verification = {
	state: 'running',
	exchanges: [],
	proof: null,
	error: null,
};

/** An exchange that was sent again takes the place of the earlier one. */
function withExchange( list: Exchange[], added: Exchange ): Exchange[] {
	const known = list.some( ( { probe } ) => probe.id === added.probe.id );
	return known
		? list.map( ( each ) =>
				each.probe.id === added.probe.id ? added : each
			)
		: [ ...list, added ];
}

/** What is planned anew; a few were sent before the plan was there. */
function withPlanned(
	before: readonly Probe[],
	added: readonly Probe[]
): Probe[] {
	const known = new Set( before.map( ( { id } ) => id ) );
	return [ ...before, ...added.filter( ( { id } ) => ! known.has( id ) ) ];
}

function withVerification(
	state: PageState,
	check: string,
	change: ( before: Verification ) => Verification
): PageState {
	const before = state.verifications[ check ] ?? NOT_VERIFIED;
	return {
		...state,
		verifications: {
			...state.verifications,
			[ check ]: change( before ),
		},
	};
}

/** A request that a place points at is unfolded; one at a time. */
function withPlace( state: PageState, place: Place ): PageState {
	const { request } = place;
	return {
		...state,
		place,
		openExchange: request
			? { id: request, asked: ( state.openExchange?.asked ?? 0 ) + 1 }
			: null,
	};
}

/** What happens while a diagnosis runs, and how it ends. */
type RunAction = Extract<
	PageAction,
	{
		type:
			| 'run-started'
			| 'facts-arrived'
			| 'probes-planned'
			| 'exchange-arrived'
			| 'asked-to-wait'
			| 'run-finished'
			| 'run-failed'
			| 'run-stopped';
	}
>;

function reduceRun( state: PageState, action: RunAction ): PageState {
	switch ( action.type ) {
		case 'run-started':
			return {
				...state,
				run: {
					startedAt: action.at,
					evidence: null,
					planned: [],
					exchanges: [],
					restsUntil: null,
				},
				error: null,
				misshapen: [],
			};
		case 'facts-arrived':
			return {
				...state,
				misshapen: action.misshapen,
				run: state.run && { ...state.run, evidence: action.evidence },
			};
		case 'probes-planned':
			return {
				...state,
				run: state.run && {
					...state.run,
					planned: withPlanned( state.run.planned, action.probes ),
				},
			};
		case 'exchange-arrived':
			return {
				...state,
				run: state.run && {
					...state.run,
					exchanges: withExchange(
						state.run.exchanges,
						action.exchange
					),
				},
			};
		case 'asked-to-wait':
			return {
				...state,
				run: state.run && { ...state.run, restsUntil: action.until },
			};
		case 'run-finished':
			return {
				...state,
				run: null,
				result: action.result,
				search: null,
				endedSearch: null,
				filesFindings: null,
				verifications: {},
				loginNeeded: false,
			};
		case 'run-failed':
			return {
				...state,
				run: null,
				error: action.error,
				result: state.result ?? action.result,
				loginNeeded: false,
			};
		case 'run-stopped':
			return {
				...state,
				run: null,
				result: state.result ?? action.result,
				loginNeeded: false,
			};
	}
}

/** Everything that happens on the page. A failure never takes away what is already shown. */
export function reduce( state: PageState, action: PageAction ): PageState {
	switch ( action.type ) {
		case 'run-started':
		case 'facts-arrived':
		case 'probes-planned':
		case 'exchange-arrived':
		case 'asked-to-wait':
		case 'run-finished':
		case 'run-failed':
		case 'run-stopped':
			return reduceRun( state, action );
		case 'evidence-added':
			return state.result === action.before
				? {
						...state,
						result: {
							...action.before,
							evidence: action.evidence,
							verdict: action.verdict,
						},
					}
				: state;
		case 'login-needed':
			return { ...state, loginNeeded: action.needed };
		case 'case-given':
			return { ...state, given: action.given };
		case 'verify-started':
			return {
				...withVerification( state, action.check, () => NOT_VERIFIED ),
				// What was told last may be over; the answer is told where it stands.
				announcement: '',
			};
		case 'verify-answered':
			return withVerification( state, action.check, ( before ) => ( {
				...before,
				exchanges: withExchange( before.exchanges, action.exchange ),
			} ) );
		case 'verify-finished':
			return withVerification( state, action.check, ( before ) => ( {
				...before,
				state: 'done',
				proof: action.proof,
				error: action.error,
			} ) );
		case 'exchange-opened':
			return withPlace( state, { tab: 'access', request: action.id } );
		case 'exchange-closed':
			return withPlace( state, { tab: 'access' } );
		case 'search-opened':
			return {
				...state,
				place: FIRST_PLACE,
				search: {
					id: action.id,
					asked: ( state.search?.asked ?? 0 ) + 1,
				},
			};
		case 'search-closed':
			return { ...state, search: null };
		case 'search-ended':
			return { ...state, endedSearch: action.search };
		case 'went':
			return withPlace( state, action.place );
		case 'recalled':
			// A run that was started meanwhile is newer.
			return state.run || state.result
				? { ...state, isRecalling: false }
				: { ...state, ...action.kept, isRecalling: false };
		case 'files-read':
			return { ...state, filesFindings: action.findings };
		case 'announced':
			return { ...state, announcement: action.text };
	}
}
