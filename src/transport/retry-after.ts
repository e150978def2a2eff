/** Nobody waits longer than this for one answer, whatever the site asks for. */
export const LONGEST_PAUSE = 30;

/** A date as servers send it. `Date.parse` alone would read one into a bare number, too. */
const HTTP_DATE = /^[a-z]+, .+ GMT$/i;

/**
 * Seconds that `Retry-After` asks to wait, which is a number of seconds or a date (RFC 9110, section 10.2.3); null where it does
 * not say. `now` is in milliseconds since the epoch and counts where the answer has no `Date` of its own.
 */
export function retryAfter(
	headers: Record< string, string >,
	now: number
): number | null {
	const asked = headers[ 'retry-after' ]?.trim() ?? '';
	if ( /^\d+$/.test( asked ) ) {
		return Number( asked );
	}
	if ( ! HTTP_DATE.test( asked ) ) {
		return null;
	}
	const from = Date.parse( headers.date ?? '' );
	const seconds =
		( Date.parse( asked ) - ( Number.isNaN( from ) ? now : from ) ) / 1000;
	return Number.isNaN( seconds ) ? null : Math.max( 0, seconds );
}
