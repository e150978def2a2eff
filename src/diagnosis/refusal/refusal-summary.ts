import { __, sprintf } from '@wordpress/i18n';
import type { Exchange, Station, Suspect } from '../evidence/types';
import { componentLabel } from '../evidence/component-label';
import { likelyOf, namesOf, provenOf } from './plugin-steps';

const capitalised = ( text: string ) =>
	text.charAt( 0 ).toUpperCase() + text.slice( 1 );

/**
 * One sentence that says who refuses whom, no surer than what is known: a proven origin is named, a single suspect is
 * "most likely", several are candidates.
 *
 * @param exchange The refused exchange.
 * @param suspects Who may have done it.
 * @param whom     Who is refused, translated, e.g. "every visitor".
 */
export function refusalSummary(
	exchange: Exchange,
	suspects: readonly Suspect[],
	whom: string
): string {
	const status = exchange.response?.status ?? 0;
	const [ first ] = suspects;
	if ( provenOf( suspects ) && first ) {
		return capitalised(
			sprintf(
				/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. 3: who is refused. */
				__( '%1$s answers %2$d to %3$s.', 'who-said-401' ),
				componentLabel( first.component ),
				status,
				whom
			)
		);
	}
	const likely = likelyOf( suspects );
	if ( likely ) {
		return sprintf(
			/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. 3: who is refused. */
			__( 'Most likely %1$s answers %2$d to %3$s.', 'who-said-401' ),
			componentLabel( likely.component ),
			status,
			whom
		);
	}
	return first
		? sprintf(
				/* translators: 1: HTTP status. 2: who is refused. 3: names, separated by commas. */
				__(
					'A plugin or the theme answers %1$d to %2$s; the candidates we can see are: %3$s.',
					'who-said-401'
				),
				status,
				whom,
				namesOf( suspects )
			)
		: sprintf(
				/* translators: 1: HTTP status. 2: who is refused. */
				__(
					'Code on this site answers %1$d to %2$s, and it does not show on the hooks that can be read from here.',
					'who-said-401'
				),
				status,
				whom
			);
}

/** The same for a refusal that came from in front of PHP. */
export function frontRefusalSummary(
	exchange: Exchange,
	station: Station,
	whom: string
): string {
	const status = exchange.response?.status ?? 0;
	return station === 'proxy'
		? sprintf(
				/* translators: 1: HTTP status. 2: who is refused. */
				__(
					'A firewall in front of the site answers %1$d to %2$s; WordPress is not asked.',
					'who-said-401'
				),
				status,
				whom
			)
		: sprintf(
				/* translators: 1: HTTP status. 2: who is refused. */
				__(
					'The web server answers %1$d to %2$s; WordPress is not asked.',
					'who-said-401'
				),
				status,
				whom
			);
}
