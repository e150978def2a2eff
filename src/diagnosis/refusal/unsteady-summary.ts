import { __, sprintf } from '@wordpress/i18n';
import { componentLabel } from '../evidence/component-label';
import type { Exchange, Sight, Suspect } from '../evidence/types';
import { isUnsteady } from '../exchange/by-chance';
import { likelyOf } from './plugin-steps';
import { capitalised, labelsOf, seenAmong } from './refusal-summary';

/** About an answer that comes by turns: how often it came. */
function countedSummary(
	{ refused, asked }: NonNullable< Sight[ 'turns' ] >,
	status: number,
	suspects: readonly Suspect[]
): string {
	const [ seen ] = seenAmong( suspects );
	if ( seen ) {
		return capitalised(
			sprintf(
				/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. 3: how many were refused. 4: how many requests were sent. */
				__(
					'%1$s answered %2$d to %3$d of %4$d requests, and not each time to the same ones: it refuses some requests only, by no rule that was seen.',
					'who-said-401'
				),
				labelsOf( [ seen ] ),
				status,
				refused,
				asked
			)
		);
	}
	const likely = likelyOf( suspects );
	return likely
		? sprintf(
				/* translators: 1: how many were refused. 2: how many requests were sent. 3: HTTP status. 4: a component, e.g. the plugin “Name”. */
				__(
					'%1$d of %2$d requests were answered %3$d, and not each time the same ones: some are refused, by no rule that was seen, most likely by %4$s.',
					'who-said-401'
				),
				refused,
				asked,
				status,
				componentLabel( likely.component )
			)
		: sprintf(
				/* translators: 1: how many were refused. 2: how many requests were sent. 3: HTTP status. */
				__(
					'%1$d of %2$d requests were answered %3$d, and not each time the same ones: something on this site refuses some requests, by no rule that was seen.',
					'who-said-401'
				),
				refused,
				asked,
				status
			);
}

/**
 * About a request that was refused and passed when it was repeated: what else a check would say of it holds for some requests only. Null
 * where it was answered alike each time, or was not repeated.
 */
export function unsteadySummary(
	exchange: Exchange,
	suspects: readonly Suspect[]
): string | null {
	if ( ! isUnsteady( exchange ) ) {
		return null;
	}
	const status = exchange.response?.status ?? 0;
	if ( exchange.sight?.turns ) {
		return countedSummary( exchange.sight.turns, status, suspects );
	}
	const [ seen ] = seenAmong( suspects );
	if ( seen ) {
		return capitalised(
			sprintf(
				/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. */
				__(
					'%1$s answered %2$d to a request that passed when it was repeated: it does so to some requests only.',
					'who-said-401'
				),
				labelsOf( [ seen ] ),
				status
			)
		);
	}
	const likely = likelyOf( suspects );
	return likely
		? sprintf(
				/* translators: 1: HTTP status. 2: a component, e.g. the plugin “Name”. */
				__(
					'A request was answered %1$d and passed when it was repeated: only some are answered so, most likely by %2$s.',
					'who-said-401'
				),
				status,
				componentLabel( likely.component )
			)
		: sprintf(
				/* translators: %d: HTTP status. */
				__(
					'A request was answered %d and passed when it was repeated: something on this site answers so to some requests only.',
					'who-said-401'
				),
				status
			);
}
