import { useMemo, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { GivenSite } from '../../../diagnosis/given';
import { createIntake } from './given-intake';
import type { Correction, ForRun, Intake } from './intake';

/** What was given on this visit of the page, as far as it may be shown. */
export interface Given {
	intake: Intake;
	take: ( text: string ) => Promise< Intake >;
	correct: ( change: Correction ) => void;
	tooLong: () => void;
	/** What to run with: null for a run without a request; undefined while what was given cannot be run with. */
	forRun: () => Promise< ForRun | null | undefined >;
}

export function useGiven( { home, siteurl, restRoot }: GivenSite ): Given {
	const [ intake, setIntake ] = useState< Intake >( { kind: 'nothing' } );
	const reading = useRef< Promise< Intake > | null >( null );
	const pending = useMemo(
		() => createIntake( { home, siteurl, restRoot } ),
		[ home, siteurl, restRoot ]
	);

	const show = ( coming: Promise< Intake > ) => {
		reading.current = coming;
		void coming.then( setIntake, () =>
			setIntake( {
				kind: 'unreadable',
				isSecret: false,
				reason: __(
					'The part of this page that reads requests could not be loaded. Reload the page and try again.',
					'who-said-401'
				),
			} )
		);
		return coming;
	};

	return {
		intake,
		take: ( text ) => show( pending.take( text ) ),
		correct: ( change ) => void show( pending.correct( change ) ),
		tooLong: () => {
			pending.clear();
			setIntake( {
				kind: 'unreadable',
				isSecret: false,
				reason: __(
					'This is more than 5 MB. Paste only the part with the failing request.',
					'who-said-401'
				),
			} );
		},
		async forRun() {
			const now =
				( await reading.current?.catch( () => null ) ) ?? intake;
			if ( now.kind === 'nothing' ) {
				setIntake( now );
				return null;
			}
			if ( now.kind === 'unreadable' && now.isSecret ) {
				// The input has been emptied and the reason is shown: the next run is one without a request.
				reading.current = Promise.resolve( pending.clear() );
				return undefined;
			}
			return ( await pending.forRun() ) ?? undefined;
		},
	};
}
