import { useEffect } from '@wordpress/element';

/**
 * Tells that somebody comes back to this tab while a login is waited for: coming back from the tab with the login is all it takes.
 * Going to another window is heard as a focus, going to another tab of the same window, in some browsers, only as being seen again.
 *
 * @param isAwaited Whether a login is waited for.
 * @param onReturn  Called for each sign, so more than once for one return.
 */
export function useReturn( isAwaited: boolean, onReturn: () => void ): void {
	useEffect( () => {
		if ( ! isAwaited ) {
			return;
		}
		const seen = () => {
			if ( document.visibilityState === 'visible' ) {
				onReturn();
			}
		};
		window.addEventListener( 'focus', onReturn );
		document.addEventListener( 'visibilitychange', seen );
		return () => {
			window.removeEventListener( 'focus', onReturn );
			document.removeEventListener( 'visibilitychange', seen );
		};
	}, [ isAwaited, onReturn ] );
}
