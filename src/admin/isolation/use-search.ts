import { useEffect, useReducer, useRef } from '@wordpress/element';

import { claimOf } from '../../report/isolation/claim';
import { nextSteps, type Screens } from '../../report/isolation/next-steps';
import type { EndedSearch } from '../../report/verdict/ended-search';
import { keep } from './kept-search';
import { searchCulprits, type SearchEvent } from '../../run/find-plugin/search';
import type {
	SearchSite,
	SearchTarget,
} from '../../run/find-plugin/search-site';
import { idleSearch, reduceSearch, type SearchState } from './search-state';
import { openRuns } from '../../run/find-plugin/within-run';

interface Options {
	site: SearchSite;
	target: SearchTarget;
	userId: number;
	announce: ( text: string ) => void;
	screens: Screens;
	onOutcome: ( search: EndedSearch ) => void;
	/** Ends runs of a page that is being left. */
	leave: ( runs: string[] ) => void;
}

/** One search for the page: start, stop, and what is kept for the next visit. */
export function useSearch( {
	site,
	target,
	userId,
	screens,
	announce,
	onOutcome,
	leave,
}: Options ): {
	state: SearchState;
	start: () => void;
	stop: () => void;
} {
	const [ state, dispatch ] = useReducer( reduceSearch, idleSearch );
	const controller = useRef< AbortController | null >( null );

	useEffect( () => {
		const onLeave = () => leave( openRuns() );
		window.addEventListener( 'pagehide', onLeave );
		return () => {
			window.removeEventListener( 'pagehide', onLeave );
			controller.current?.abort();
		};
		// The page and its server stay the same as long as it lives.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );

	function onEvent( event: SearchEvent ) {
		dispatch( { type: 'event', event } );
		if (
			event.kind === 'progress' &&
			event.progress.kind !== 'trial-started'
		) {
			const { suspects, culprits, done } = event.progress;
			keep( userId, {
				state: 'running',
				probe: target.exchange.probe,
				names: Object.fromEntries(
					site.components.plugins.map( ( { id, name } ) => [
						id,
						name,
					] )
				),
				suspects,
				culprits,
				done,
				at: site.now(),
			} );
		}
	}

	async function search() {
		controller.current?.abort();
		const { signal } = ( controller.current = new AbortController() );
		dispatch( { type: 'started' } );
		const outcome = await searchCulprits( site, target, onEvent, signal );
		keep( userId, { state: 'done', outcome } );
		dispatch( { type: 'finished', outcome } );
		const claim = claimOf( outcome );
		onOutcome( {
			outcome,
			claim,
			remediation: nextSteps( outcome, screens ),
		} );
		announce( claim.headline );
	}

	return {
		state,
		start: () => void search(),
		stop: () => controller.current?.abort(),
	};
}
