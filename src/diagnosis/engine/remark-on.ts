import { __, sprintf } from '@wordpress/i18n';

import type { CheckResult } from '../evidence/types';

/** What a check that did not pass has to say, one sentence; empty for one that passed. */
export function remarkOn( result: CheckResult ): string {
	switch ( result.outcome ) {
		case 'pass':
			return '';
		case 'fail':
			return result.finding.summary;
		case 'unknown':
			return result.reason;
		case 'error':
			return sprintf(
				/* translators: %s: error message. */
				__( 'This check stopped with an error: %s', 'who-said-401' ),
				result.message
			);
	}
}
