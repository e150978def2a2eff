import { useMemo, useReducer, useRef } from '@wordpress/element';

import type { BrowserWorld } from '../../transport/send-request';
import { createServer } from '../../transport/server';
import type { PageSettings } from '../settings/page-settings';
import type { Commands } from './commands';
import { createCommands } from './create-commands';
import { createLoginGate } from './login-gate';
import { initialState, type PageState } from './page-state';
import { pageSurroundings } from './page-surroundings';
import { reduce } from './reduce';

export type { Commands } from './commands';

/** What the page shows, and what its parts can ask for. The commands stay the same however often it renders. */
export function useDiagnosis( settings: PageSettings ): {
	state: PageState;
	commands: Commands;
} {
	const [ state, dispatch ] = useReducer( reduce, initialState );
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

	return { state, commands };
}
