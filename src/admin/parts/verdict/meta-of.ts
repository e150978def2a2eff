import { __, _n, sprintf } from '@wordpress/i18n';

import type { Evidence } from '../../../diagnosis/evidence/types';
import type { Result, Verification } from '../../state/page-state';
import { numberText, pageLanguage } from '../../../language/page-language';

/** Milliseconds from which on a tenth of a second says nothing. */
const LONG = 9_950;

/** When the check was, how much it sent and how long it took: in one line of a phone, whatever the time of day. */
export function metaOf( {
	duration,
	evidence,
	finishedAt,
	partial,
}: Pick< Result, 'duration' | 'finishedAt' | 'partial' > & {
	evidence: Pick< Evidence, 'exchanges' >;
} ): string {
	const sentence = sprintf(
		/* translators: 1: time of day, 2: number of exchanges (requests and their answers), 3: number of seconds. */
		_n(
			'Checked at %1$s · %2$d request · %3$s seconds',
			'Checked at %1$s · %2$d requests · %3$s seconds',
			evidence.exchanges?.length ?? 0,
			'who-said-401'
		),
		new Date( finishedAt ).toLocaleTimeString( pageLanguage(), {
			hour: 'numeric',
			minute: '2-digit',
		} ),
		evidence.exchanges?.length ?? 0,
		numberText( duration / 1000, duration < LONG ? 1 : 0 )
	);
	return partial
		? sprintf(
				/* translators: %s: time and number of requests. */
				__(
					'The check was stopped early. This is based on the answers received so far. %s',
					'who-said-401'
				),
				sentence
			)
		: sentence;
}

/**
 * The same for what asking again has shown: when it was asked, not when the fault was found. Empty where no request was sent for it.
 * The browser's clock alone is compared with itself.
 */
export function metaOfProof( {
	exchanges,
}: Pick< Verification, 'exchanges' > ): string {
	const timed = exchanges.filter(
		( { probe } ) => probe.vantage === 'browser'
	);
	if ( timed.length === 0 ) {
		return '';
	}
	const finishedAt = Math.max(
		...timed.map( ( { sentAt, duration } ) => sentAt + duration )
	);
	return metaOf( {
		duration:
			finishedAt - Math.min( ...timed.map( ( each ) => each.sentAt ) ),
		evidence: { exchanges },
		finishedAt,
		partial: false,
	} );
}
