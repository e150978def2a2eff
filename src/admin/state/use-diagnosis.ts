import { useEffect, useMemo, useReducer, useRef } from '@wordpress/element';

import type { BrowserWorld } from '../../transport/send-request';
import { createServer } from '../../transport/server';
import type { PageSettings } from '../settings/page-settings';
import type { Commands } from './commands';
import { createCommands } from './create-commands';
import { keepResult, keptOf, recallResult, storedResult } from './kept-result';
import { createLoginGate } from './login-gate';
import { initialState, type PageAction, type PageState } from './page-state';
import { pageSurroundings } from './page-surroundings';
import { placeIn } from './place';
import { reduce } from './reduce';
import { useHistory } from './use-history';

export type { Commands } from './commands';

/** Where the address points, and what the tab has kept is on its way. */
function stateAtFirst( settings: PageSettings ): PageState {
	const state = reduce( initialState, {
		type: 'went',
		place: placeIn( window.location.href ),
	} );
	return { ...state, isRecalling: storedResult( settings ) !== null };
}

/** Keeps what is found, so that a reload shows it again. */
function useKept(
	settings: PageSettings,
	{ result, endedSearch, verifications }: PageState,
	dispatch: ( action: PageAction ) => void
): void {
	useEffect( () => {
		const text = storedResult( settings );
		if ( text !== null ) {
			void recallResult( settings, text ).then( ( kept ) =>
				dispatch( { type: 'recalled', kept } )
			);
		}
	}, [ settings, dispatch ] );
	useEffect( () => {
		const kept = keptOf( { result, endedSearch, verifications } );
		if ( kept ) {
			void keepResult( settings, kept );
		}
	}, [ settings, result, endedSearch, verifications ] );
}

/** What the page shows, and what its parts can ask for. The commands stay the same however often it renders. */
export function useDiagnosis( settings: PageSettings ): {
	state: PageState;
	commands: Commands;
} {
	const [ state, dispatch ] = useReducer( reduce, settings, stateAtFirst );
	const latest = useRef( state );
	latest.current = state;

	const commands = useMemo( () => {
		const gate = createLoginGate( ( needed ) =>
			dispatch( { type: 'login-needed', needed } )
		);
		const world: BrowserWorld = {
			// The block editor's own recorder or another script may have replaced fetch; probes take what the page has.
			fetch: window.fetch.bind( window ),
			now: () => Date.now(),
			origin: window.location.origin,
			agent: window.navigator.userAgent,
			surroundings: pageSurroundings,
		};
		return createCommands( {
			server: createServer( settings, gate.wait ),
			world,
			gate,
			dispatch,
			stateNow: () => latest.current,
		} );
	}, [ settings ] );

	useHistory( state.place, dispatch );
	useKept( settings, state, dispatch );
	return { state, commands };
}
