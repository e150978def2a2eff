import { GIVEN_ARGUMENT } from '../../recorder/refusals';

/** Longest request that is taken from an address, in characters. */
const LONGEST = 4_000;

/**
 * A request that stands in the page's address, after its `#`: the notice in the editor leads here with it. It is only filled in: whoever
 * opens the address decides whether it is checked, or has decided it in the editor (`use-start.ts`). It is taken out of the address, so that Reload does not bring it back.
 *
 * @return The text; null where there is none.
 */
export function takeGivenFromAddress( {
	location,
	history,
}: Pick< Window, 'location' | 'history' > ): string | null {
	const text = new URLSearchParams( location.hash.slice( 1 ) ).get(
		GIVEN_ARGUMENT
	);
	if ( ! text ) {
		return null;
	}
	history.replaceState(
		history.state,
		'',
		location.pathname + location.search
	);
	return text.length > LONGEST ? null : text;
}
