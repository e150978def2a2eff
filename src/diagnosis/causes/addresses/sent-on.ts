import { __, sprintf } from '@wordpress/i18n';
import { hopsOf } from '../../exchange/hops';
import { labelsOf } from '../../refusal/refusal-summary';
import type { Exchange, Suspect } from '../../evidence/types';

/** A sentence about whoever was seen to send requests on. */
const namedIn = ( suspects: readonly Suspect[] ): string =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__( 'It is %s that sends them on.', 'who-said-401' ),
		labelsOf( suspects )
	);

/** Where a request was sent on to in the end; null when it was not. */
export const targetOf = ( exchange: Exchange ): string | null =>
	hopsOf( exchange ).at( -1 )?.location ?? null;

/** One sentence, and who does it where that was seen. */
export function sentOnSummary(
	isElsewhere: boolean,
	suspects: readonly Suspect[]
): string {
	const what = isElsewhere
		? __(
				'Requests of the REST API are sent on to another address of the site; on the way apps and browsers drop the Authorization header, and saving turns into reading.',
				'who-said-401'
			)
		: __(
				'Requests of the REST API are sent on to a slightly different address, and on the way saving turns into reading: what was to be stored is lost.',
				'who-said-401'
			);
	return suspects.length > 0 ? `${ what } ${ namedIn( suspects ) }` : what;
}
