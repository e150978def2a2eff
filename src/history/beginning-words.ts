import { __, sprintf } from '@wordpress/i18n';

import type { Beginning } from './beginning';
import { changeSentence, changeTime } from './change-words';
import { onsetSentence } from './refusal-words';

/** How times are written; each takes seconds since the epoch. */
export interface Clocks {
	dateTime: ( seconds: number ) => string;
	day: ( seconds: number ) => string;
	timeOfDay: ( seconds: number ) => string;
}

function intervalSentence(
	from: number,
	to: number,
	{ dateTime, day, timeOfDay }: Clocks
): string {
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

/** A change with its time, and how that lies to the beginning. */
const placed = ( isWithin: boolean, time: string, sentence: string ): string =>
	isWithin
		? sprintf(
				/* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
				__( 'A change in that time, %1$s: %2$s', 'who-said-401' ),
				time,
				sentence
			)
		: sprintf(
				/* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
				__( 'The last change before it, %1$s: %2$s', 'who-said-401' ),
				time,
				sentence
			);

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
	const { from, to, isBeginning, changes, isWithin } = beginning;
	const { dateTime } = clocks;
	if ( from === null ) {
		return onsetSentence(
			{ first: to, isBeginning, change: changes[ 0 ] ?? null },
			dateTime
		);
	}
	return [
		intervalSentence( from, to, clocks ),
		...changes.map( ( change ) =>
			placed(
				isWithin,
				changeTime( change, dateTime ),
				changeSentence( change )
			)
		),
	].join( ' ' );
}
