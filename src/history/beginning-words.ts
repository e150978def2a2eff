import { __, sprintf } from '@wordpress/i18n';

import type { Beginning } from './beginning';
import { changeSentence, changeTime } from './change-words';
import { onsetSentence } from './refusal-words';
import type { RecordedChange } from './types';

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

const wordsOfPlace = ( isWithin: boolean ): string =>
	isWithin
		? /* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
			__( 'A change in that time, %1$s: %2$s', 'who-said-401' )
		: /* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
			__( 'The last change before it, %1$s: %2$s', 'who-said-401' );

/** A change with its time, and how that lies to the beginning. */
function placed(
	{ isWithin, isLast }: Pick< Beginning, 'isWithin' | 'isLast' >,
	change: RecordedChange,
	dateTime: Clocks[ 'dateTime' ]
): string {
	const isPlain = ! isWithin && ! isLast;
	const words = isPlain
		? /* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
			__( 'A change before it, %1$s: %2$s', 'who-said-401' )
		: wordsOfPlace( isWithin );
	return sprintf(
		words,
		changeTime( change, dateTime ),
		changeSentence( change )
	);
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
					{ first: to, isBeginning, change: null },
					dateTime
				)
			: intervalSentence( from, to, clocks );
	// Of what may be older, what changed before the history has it says nothing.
	const named = from === null && ! isBeginning ? [] : changes;
	return [
		began,
		...named.map( ( change ) => placed( beginning, change, dateTime ) ),
	].join( ' ' );
}
