import { __, _n, sprintf } from '@wordpress/i18n';

import { beginningSentence, type Clocks } from './beginning-words';
import { placedChange } from './change-words';
import { endingStep, endingWords } from './login-words';
import type { WayOfEnding } from './logins';
import type { Recent } from './recent';
import type { RecordedRefusal } from './types';
import { questionWords } from './watch-words';
import { counted } from '../language/page-language';

/** What the page says of it: a headline, and when it began. */
export interface RecentSaid {
	headline: string;
	began: string;
}

const loginsHeadline = ( { count, latest }: WayOfEnding ): string =>
	counted(
		/* translators: 1: number of logins. 2: what ended them. */
		_n(
			'%1$d login ended before its time. Ended by: %2$s.',
			'%1$d logins ended before their time. Ended by: %2$s.',
			count,
			'who-said-401'
		),
		count,
		endingWords( latest )
	);

/** Each with: 1: user name. 2: how often. 3: date and time. 4: status. 5: error code. */
const REFUSED: Record<
	Exclude< Recent[ 'what' ], 'logins' | 'mended' >,
	() => string
> = {
	password: () =>
		/* translators: 1: user name. 2: how often. 3: date and time. */
		__(
			'An application password for “%1$s” was refused %2$d times, last on %3$s.',
			'who-said-401'
		),
	clock: () =>
		/* translators: 1: user name. 2: how often. 3: date and time. */
		__(
			'Login cookies of “%1$s” had expired by the server’s clock, %2$d times, last on %3$s.',
			'who-said-401'
		),
	nonce: () =>
		/* translators: 1: user name. 2: how often. 3: date and time. */
		__(
			'The REST API refused the nonce of “%1$s” %2$d times, last on %3$s: it was out of date or not made for this login.',
			'who-said-401'
		),
	answer: () =>
		/* translators: 1: user name. 2: how often. 3: date and time. 4: HTTP status. 5: error code. */
		__(
			'The REST API answered “%1$s” with %4$d “%5$s” %2$d times, last on %3$s.',
			'who-said-401'
		),
};

const refusedHeadline = (
	what: keyof typeof REFUSED,
	{ account, hits, last, status, code }: RecordedRefusal,
	{ dateTime }: Clocks
): string =>
	// A status has three digits, so it is written as ever.
	counted(
		REFUSED[ what ](),
		account,
		hits,
		dateTime( last * 60 ),
		status,
		code
	);

/** What to do about logins that end early, and what shows whether it helped. */
function stepsOf( { latest }: WayOfEnding ): string[] {
	const step = endingStep( latest );
	return step
		? [
				step,
				__(
					'Whether logins last then is seen in “History”, which goes on recording how each one ends.',
					'who-said-401'
				),
			]
		: [];
}

const nothingNow = (): string =>
	__(
		'In the check that was just made, nothing of it failed.',
		'who-said-401'
	);

/**
 * What went wrong of late, in words. What the history has is said as recorded; what changed before is a suspicion.
 *
 * @param recent What went wrong.
 * @param clocks How times are written.
 */
export function recentSaid( recent: Recent, clocks: Clocks ): RecentSaid {
	const { beginning } = recent;
	if ( recent.what === 'mended' ) {
		const { question, since, time } = recent.change;
		return {
			headline: sprintf(
				/* translators: 1: what is asked, such as Login screen, as a visitor. 2, 3: dates with times. */
				__(
					'The hourly check failed and works again since between %2$s and %3$s: %1$s.',
					'who-said-401'
				),
				questionWords( question ),
				clocks.dateTime( since ),
				clocks.dateTime( time )
			),
			began: beginning.changes
				.map( ( change ) =>
					placedChange( 'within', change, clocks.dateTime )
				)
				.join( ' ' ),
		};
	}
	return {
		headline:
			recent.what === 'logins'
				? loginsHeadline( recent.way )
				: refusedHeadline( recent.what, recent.refusal, clocks ),
		began: [
			beginningSentence( beginning, clocks ),
			nothingNow(),
			...( recent.what === 'logins' ? stepsOf( recent.way ) : [] ),
		].join( ' ' ),
	};
}
