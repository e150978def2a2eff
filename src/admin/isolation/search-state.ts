import type { Standing } from '../../isolation';
import type { Origin } from '../../diagnosis/evidence/types';
import type {
	SearchOutcome,
	TrialAnswer,
} from '../../run/find-plugin/search-outcome';
import type { SearchEvent } from '../../run/find-plugin/search';

/** A search under way. */
export interface Underway {
	step: Extract< SearchEvent, { kind: 'step' } >[ 'step' ];
	plugins: string[];
	/** Null until the first trial. */
	standing: Standing | null;
	origin: Origin | null;
	answers: TrialAnswer[];
	/** Seconds that nothing is sent, because the site asked for it; 0 when it goes on. */
	waiting: number;
	/** The site asked for a slower pace. */
	isSlow: boolean;
	neighbours: { id: string; name: string }[];
	mode: 'loader' | 'muting';
}

export interface SearchState {
	/** Null before the first search and after it. */
	underway: Underway | null;
	outcome: SearchOutcome | null;
	/** Of the last search; null while that is not known. */
	loaderRemoved: boolean | null;
}

export const idleSearch: SearchState = {
	underway: null,
	outcome: null,
	loaderRemoved: null,
};

export type SearchAction =
	| { type: 'started' }
	| { type: 'event'; event: SearchEvent }
	| { type: 'finished'; outcome: SearchOutcome };

const JUST_STARTED: Underway = {
	step: 'starting',
	plugins: [],
	standing: null,
	origin: null,
	answers: [],
	waiting: 0,
	isSlow: false,
	neighbours: [],
	mode: 'loader',
};

function after( underway: Underway, event: SearchEvent ): Underway {
	switch ( event.kind ) {
		case 'step':
			return { ...underway, step: event.step };
		case 'run':
			return {
				...underway,
				plugins: event.plugins,
				neighbours: event.neighbours,
				mode: event.mode,
			};
		case 'origin':
			return { ...underway, origin: event.origin };
		case 'progress':
			return { ...underway, standing: event.progress };
		case 'answer':
			return {
				...underway,
				answers: [ ...underway.answers, event.answer ],
			};
		case 'waiting':
			return { ...underway, waiting: event.seconds };
		case 'slower':
			return { ...underway, isSlow: true };
		case 'ended':
			return underway;
	}
}

export function reduceSearch(
	state: SearchState,
	action: SearchAction
): SearchState {
	switch ( action.type ) {
		case 'started':
			return { ...idleSearch, underway: JUST_STARTED };
		case 'event':
			return {
				...state,
				underway:
					state.underway && after( state.underway, action.event ),
				loaderRemoved:
					action.event.kind === 'ended'
						? action.event.loaderRemoved
						: state.loaderRemoved,
			};
		case 'finished':
			return { ...state, underway: null, outcome: action.outcome };
	}
}
