import { __, sprintf } from '@wordpress/i18n';
import type { Answered } from '../../probes';

/** What its first sentence says, by what came. */
export const sentenceOf =
	( { response: { status, code } }: Answered ) =>
	( who: string ): string => {
		if ( code === null ) {
			return sprintf(
				/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. */
				__(
					'%1$s puts something else in the place of what the REST API answers, with the status %2$d, so that apps take it for an answer.',
					'who-said-401'
				),
				who,
				status
			);
		}
		return status < 300
			? sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: error code. 3: HTTP status. */
					__(
						'%1$s answers requests of the REST API with the error “%2$s” but with the status %3$d, so that apps take it for an answer.',
						'who-said-401'
					),
					who,
					code,
					status
				)
			: sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: error code. */
					__(
						'%1$s refuses requests with the code “%2$s” but gives no status, so that WordPress answers 500 as for a crash. It is a refusal all the same.',
						'who-said-401'
					),
					who,
					code
				);
	};
