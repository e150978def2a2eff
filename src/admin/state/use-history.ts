import { useEffect } from '@wordpress/element';

import type { PageAction } from './page-state';
import { hrefOf, isSamePlace, type Place, placeIn } from './place';

/** Keeps place and address together: a new place is a step of the browser's history, and going back is a new place. */
export function useHistory(
	place: Place,
	dispatch: ( action: PageAction ) => void
): void {
	useEffect( () => {
		const { href } = window.location;
		if ( ! isSamePlace( placeIn( href ), place ) ) {
			window.history.pushState( null, '', hrefOf( place, href ) );
		}
	}, [ place ] );
	useEffect( () => {
		const onMoved = () =>
			dispatch( {
				type: 'went',
				place: placeIn( window.location.href ),
			} );
		window.addEventListener( 'popstate', onMoved );
		return () => window.removeEventListener( 'popstate', onMoved );
	}, [ dispatch ] );
}
