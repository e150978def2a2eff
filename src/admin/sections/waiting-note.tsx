import { useEffect, useState } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';

import type { Run } from '../state/page-state';
import { waitSentence } from '../state/wait-sentence';

/** Milliseconds without an answer after which somebody who waits is told that it is the site that takes long. */
const LONG = 5000;

/** Milliseconds since the epoch, once a second. */
function useNow(): number {
	const [ now, setNow ] = useState( Date.now );
	useEffect( () => {
		const timer = setInterval( () => setNow( Date.now() ), 1000 );
		return () => clearInterval( timer );
	}, [] );
	return now;
}

/** Why the check stands still: it was asked to, or the site takes long; nothing while answers come in. */
export function noteOf(
	{ restsUntil, exchanges, startedAt }: Run,
	now: number
): string {
	if ( restsUntil !== null && restsUntil > now ) {
		return waitSentence( Math.ceil( ( restsUntil - now ) / 1000 ) );
	}
	const last = exchanges.reduce(
		( latest, { sentAt, duration } ) =>
			Math.max( latest, sentAt + duration ),
		Math.max( startedAt, restsUntil ?? 0 )
	);
	const seconds = Math.floor( ( now - last ) / 1000 );
	return now - last < LONG
		? ''
		: sprintf(
				/* translators: %d: number of seconds. */
				_n(
					'Your site takes long to answer: nothing came in for %d second. You can stop at any time; what has come in is kept.',
					'Your site takes long to answer: nothing came in for %d seconds. You can stop at any time; what has come in is kept.',
					seconds,
					'who-said-401'
				),
				seconds
			);
}

/** What keeps the check from going on. That the site asked for it is told aloud once, elsewhere: a count would be read every second. */
export function WaitingNote( { run }: { run: Run } ) {
	const note = noteOf( run, useNow() );
	return note === '' ? null : (
		<p className="ws401-progress__note">{ note }</p>
	);
}
