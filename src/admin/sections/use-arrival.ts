import { useEffect, useRef } from '@wordpress/element';

import type { Place } from '../state/place';
import { titleOf } from './tab-words';

/** The heading of what is looked at now. */
const HEADING = '.ws401-panel:not([hidden]) h2';

/** Names the window after the part that is looked at, and brings the focus to its heading, unless something in it has the focus already. */
export function useArrival( { tab }: Place ): void {
	const title = useRef( document.title );
	const before = useRef( tab );
	useEffect( () => {
		document.title = [
			...( tab === 'diagnosis' ? [] : [ titleOf( tab ) ] ),
			title.current,
		].join( ' ‹ ' );
		if ( before.current === tab ) {
			return;
		}
		before.current = tab;
		const heading = document.querySelector< HTMLElement >( HEADING );
		if (
			! heading
				?.closest( '.ws401-panel' )
				?.contains( heading.ownerDocument.activeElement )
		) {
			heading?.focus();
		}
	}, [ tab ] );
}
