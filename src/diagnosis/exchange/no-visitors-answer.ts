import { __ } from '@wordpress/i18n';

import type { Exchange } from '../evidence/types';

/** Why nothing can be said of what visitors are answered, where no request without a login was answered: the site may just be too slow. */
export function noVisitorsAnswer( exchanges: readonly Exchange[] ): string {
	const asked = exchanges.filter(
		( { probe, failure } ) =>
			probe.credential === 'none' &&
			probe.route !== null &&
			failure?.kind !== 'refused-to-send'
	);
	return asked.length > 0 &&
		asked.every( ( { failure } ) => failure?.kind === 'timeout' )
		? __(
				'No anonymous request to the REST API was answered in time: the site is too slow, or something makes the REST API hang. The host’s log of slow requests says where.',
				'who-said-401'
			)
		: __( 'No anonymous request was answered.', 'who-said-401' );
}
