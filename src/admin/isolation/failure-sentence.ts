import { __ } from '@wordpress/i18n';

import { NoReceipts } from '../../run/find-plugin/within-run';

/** One sentence on why something sent by hand brought nothing. */
export function failureSentence( error: unknown ): string {
	if ( error instanceof NoReceipts ) {
		return __(
			'Not even control requests came back with the proof of which plugins had run, so an answer would say nothing.',
			'who-said-401'
		);
	}
	return error instanceof Error && error.message
		? error.message
		: __( 'Stopped.', 'who-said-401' );
}
