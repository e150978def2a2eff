import { useEffect, useMemo, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { ClientId } from '../../diagnosis/apps/clients';
import type { PageSettings } from '../settings/page-settings';
import type { Commands } from '../state/use-diagnosis';
import { createAppIntake, type AppIntake } from './app-intake';
import type { AppShown } from './app-shown';
import { lookUpWith } from './look-up';

const NOTHING: AppShown = { line: '', notes: [], reason: null, masked: null };

/** What was pasted while the door is open, as far as it may be shown. */
export function useAppIntake(
	{ home, siteurl, restRoot }: PageSettings,
	{ connect }: Pick< Commands, 'connect' >
) {
	const [ shown, setShown ] = useState( NOTHING );
	const [ error, setError ] = useState< string | null >( null );
	/** Whether the field holds something: then another kind of app changes nothing about it. */
	const isFilled = useRef( false );
	const intake: AppIntake = useMemo(
		() =>
			createAppIntake(
				{ home, siteurl, restRoot },
				lookUpWith( connect ),
				Date.now
			),
		[ home, siteurl, restRoot, connect ]
	);

	const take = useMemo(
		() => async ( text: string, client: ClientId ) => {
			isFilled.current = text.trim() !== '';
			try {
				const read = await intake.take( text, client );
				if ( read ) {
					setShown( read );
					setError( null );
				}
				return read;
			} catch {
				setError(
					__(
						'The part of this page that reads configurations could not be loaded. Reload the page and try again.',
						'who-said-401'
					)
				);
				return null;
			}
		},
		[ intake ]
	);
	useEffect( () => {
		void take( '', 'mcp' );
	}, [ take ] );

	return {
		shown,
		error,
		take,
		choose( client: ClientId ) {
			if ( ! isFilled.current ) {
				void take( '', client );
			}
		},
		forRun: intake.forRun,
		correct: intake.correct,
	};
}
