import { type RefObject, useEffect, useRef } from '@wordpress/element';

/** Whether the focus is nowhere that can be seen: what had it is gone, or folded away. */
function isFocusLost( { activeElement, body }: Document ): boolean {
	return (
		! activeElement ||
		activeElement === body ||
		activeElement.closest( '[hidden]' ) !== null
	);
}

/**
 * What starts a check goes away while it runs, and what stops it when it has ended: the focus goes from one to the other, and is never
 * taken from where somebody has put it.
 *
 * @param isRunning A check is under way.
 * @param stop      The button that stops it.
 * @param start     The one that starts one; not there where there is a result, to which the focus goes by itself.
 */
export function useRunFocus(
	isRunning: boolean,
	stop: RefObject< HTMLButtonElement >,
	start: RefObject< HTMLButtonElement >
): void {
	const wasRunning = useRef( isRunning );
	useEffect( () => {
		if ( wasRunning.current === isRunning ) {
			return;
		}
		wasRunning.current = isRunning;
		if ( isFocusLost( document ) ) {
			( isRunning ? stop : start ).current?.focus();
		}
	}, [ isRunning, stop, start ] );
}
