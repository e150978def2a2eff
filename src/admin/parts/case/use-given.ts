import { useMemo, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { GivenSite } from '../../../diagnosis/given';
import { createIntake } from './given-intake';
import type { Correction, ForRun, Intake, LookUpName } from './intake';

/** What was given on this visit of the page, as far as it may be shown. */
export interface Given {
	intake: Intake;
	take: ( text: string ) => Promise< Intake >;
	correct: ( change: Correction ) => void;
	tooLong: () => void;
	/** What to run with: null for a run without a request; undefined while what was given cannot be run with. */
	forRun: () => Promise< ForRun | null | undefined >;
}

/**
 * What was given, for as long as the page is open.
 *
 * @param site   Addresses of this site.
 * @param lookUp Asks it about a user name, when a run begins.
 */
export function useGiven( site: GivenSite, lookUp: LookUpName ): Given {
	const { home, siteurl, restRoot } = site;
	const [ intake, setIntake ] = useState< Intake >( { kind: 'nothing' } );
	const reading = useRef< Promise< Intake > | null >( null );
	const held = useMemo(
		() => createIntake( { home, siteurl, restRoot }, lookUp ),
		[ home, siteurl, restRoot, lookUp ]
	);

	const show = ( coming: Promise< Intake > ) => {
		reading.current = coming;
		// An older text whose reading ends later is not shown.
		const set = ( read: Intake ) => {
			if ( reading.current === coming ) {
				setIntake( read );
			}
		};
		void coming.then( set, () =>
			set( {
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
		take: ( text ) => show( held.take( text ) ),
		correct: ( change ) => void show( held.correct( change ) ),
		tooLong: () => {
			reading.current = null;
			held.clear();
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
				reading.current = Promise.resolve( held.clear() );
				return undefined;
			}
			return ( await held.forRun() ) ?? undefined;
		},
	};
}
