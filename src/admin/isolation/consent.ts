import { useState } from '@wordpress/element';

/** Kept per user: browsers are shared. */
const keyOf = ( userId: number ) => `ws401-consent-${ userId }`;

function recall( userId: number ): boolean {
	try {
		return window.localStorage.getItem( keyOf( userId ) ) === '1';
	} catch {
		return false;
	}
}

/** Whether searches may start without being asked about again: what they write stands beside the question. */
export interface Consent {
	isGiven: boolean;
	set: ( isGiven: boolean ) => void;
}

/** What the user said last, on this or an earlier visit; no, until they said yes. Not kept where the browser keeps nothing. */
export function useConsent( userId: number ): Consent {
	const [ isGiven, setGiven ] = useState( () => recall( userId ) );
	return {
		isGiven,
		set( now ) {
			setGiven( now );
			try {
				if ( now ) {
					window.localStorage.setItem( keyOf( userId ), '1' );
				} else {
					window.localStorage.removeItem( keyOf( userId ) );
				}
			} catch {
				// It counts for this visit.
			}
		},
	};
}
