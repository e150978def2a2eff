import { useState } from '@wordpress/element';

import type { Given } from './parts/case/use-given';
import { FIRST_PLACE, type Place } from './state/place';
import type { Commands } from './state/use-diagnosis';

/** The fields for the failing request: folded away below a verdict, open before the first one. */
interface Asking {
	isOpen: boolean;
	/** Grows each time the field is asked for. */
	asked: number;
	/** Grows each time the way in for apps is asked for. */
	appsAsked: number;
	/** A run was asked for with what could not be read; the verdict on the page is of before. */
	isRefused: boolean;
}

/**
 * Starting a run with what was given, and the fields it is given in.
 *
 * @param given    What was given.
 * @param commands Of the page.
 * @param ahead    Fetches what is needed when the run has ended.
 */
export function useAsking(
	given: Given,
	commands: Commands,
	ahead: () => void
) {
	const [ asking, setAsking ] = useState< Asking >( {
		isOpen: false,
		asked: 0,
		appsAsked: 0,
		isRefused: false,
	} );
	const show = ( isRefused: boolean ) =>
		setAsking( ( { asked, ...before } ) => ( {
			...before,
			isOpen: true,
			asked: asked + 1,
			isRefused,
		} ) );

	/** `place`: where to look at what comes of it. */
	async function start( place: Place = FIRST_PLACE ) {
		ahead();
		const forRun = await given.forRun();
		if ( forRun === undefined ) {
			commands.go( FIRST_PLACE );
			show( true );
			return;
		}
		setAsking( ( before ) => ( {
			...before,
			isOpen: false,
			isRefused: false,
		} ) );
		if ( forRun === null ) {
			commands.run( null, null, place );
		} else {
			commands.run(
				[ { ...forRun.request, at: Date.now() } ],
				forRun.login,
				place,
				forRun.content
			);
		}
	}

	return {
		asking,
		run: () => void start(),
		runAt: ( place: Place ) => void start( place ),
		show: () => show( false ),
		showApps: () =>
			setAsking( ( { appsAsked, ...before } ) => ( {
				...before,
				isOpen: true,
				appsAsked: appsAsked + 1,
			} ) ),
		toggle: () =>
			setAsking( ( before ) => ( {
				...before,
				isOpen: ! before.isOpen,
			} ) ),
	};
}
