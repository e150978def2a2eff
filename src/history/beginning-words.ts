import { __, sprintf } from '@wordpress/i18n';

import type { Beginning } from './beginning';
import { placedChange } from './change-words';
import { onsetSentence } from './refusal-words';

/** How times are written; each takes seconds since the epoch. */
export interface Clocks {
	dateTime: ( seconds: number ) => string;
	day: ( seconds: number ) => string;
	timeOfDay: ( seconds: number ) => string;
	/** The time zone that holds then, such as CET. */
	zone: ( seconds: number ) => string;
}

function intervalSentence(
	from: number,
	to: number,
	{ dateTime, day, timeOfDay, zone }: Clocks
): string {
	if ( zone( from ) !== zone( to ) ) {
		// When summer time ends, an hour is there twice.
		const full = ( seconds: number ) =>
			`${ dateTime( seconds ) } ${ zone( seconds ) }`;
		return sprintf(
			/* translators: 1, 2: dates with times. */
			__( 'It began between %1$s and %2$s.', 'who-said-401' ),
			full( from ),
			full( to )
		);
	}
	return day( from ) === day( to )
		? sprintf(
				/* translators: 1: day. 2, 3: times of that day. */
				__( 'It began on %1$s between %2$s and %3$s.', 'who-said-401' ),
				day( from ),
				timeOfDay( from ),
				timeOfDay( to )
			)
		: sprintf(
				/* translators: 1, 2: dates with times. */
				__( 'It began between %1$s and %2$s.', 'who-said-401' ),
				dateTime( from ),
				dateTime( to )
			);
}

function placeOf( {
	isWithin,
	isLast,
}: Pick< Beginning, 'isWithin' | 'isLast' > ): 'within' | 'last' | 'before' {
	if ( isWithin ) {
		return 'within';
	}
	return isLast ? 'last' : 'before';
}

/**
 * When it began, and what changed then. What changed is a suspicion, and the sentence does not say more.
 *
 * @param beginning When it began.
 * @param clocks    How times are written.
 */
export function beginningSentence(
	beginning: Beginning,
	clocks: Clocks
): string {
	const { from, to, isBeginning, changes } = beginning;
	const { dateTime } = clocks;
	const began =
		from === null
			? onsetSentence(
					{ first: to, isBeginning, change: null, isLast: true },
					dateTime
				)
			: intervalSentence( from, to, clocks );
	// Of what may be older, what changed before the history has it says nothing.
	const named = from === null && ! isBeginning ? [] : changes;
	return [
		began,
		...named.map( ( change ) =>
			placedChange( placeOf( beginning ), change, dateTime )
		),
	].join( ' ' );
}
