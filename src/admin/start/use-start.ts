import { useEffect, useRef } from '@wordpress/element';

/** In the address of the page, with a nonce: check at once. */
const ARGUMENT = 'start';

/**
 * Checks at once where somebody has asked for it on the screen they came from. The address forgets it, so that a reload shows the
 * result and does not check again.
 *
 * @param isAsked Whether the server found the nonce in the address valid: nobody else's link starts a check.
 * @param onRun   Starts it.
 */
export function useStart( isAsked: boolean, onRun: () => void ): void {
	const isDue = useRef( isAsked );
	useEffect( () => {
		if ( ! isDue.current ) {
			return;
		}
		isDue.current = false;
		const url = new URL( window.location.href );
		url.searchParams.delete( ARGUMENT );
		window.history.replaceState( null, '', url );
		onRun();
	}, [ onRun ] );
}
