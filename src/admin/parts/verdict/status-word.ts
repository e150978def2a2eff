import { __, _n, sprintf } from '@wordpress/i18n';

import type { Status } from '../../../report/verdict/verdict-now';

/** The card in one word. `count`: of causes. */
export function statusWord( status: Status, count: number ): string {
	switch ( status ) {
		case 'problem':
			return __( 'Problem found', 'who-said-401' );
		case 'probable':
			return __( 'Probably found', 'who-said-401' );
		case 'several':
			return sprintf(
				/* translators: %d: number of causes. */
				_n(
					'%d cause found',
					'%d causes found',
					count,
					'who-said-401'
				),
				count
			);
		case 'stopped':
			return __( 'Stopped', 'who-said-401' );
		case 'fixed':
			return __( 'Fixed', 'who-said-401' );
		case 'healthy':
			return __( 'Works as intended', 'who-said-401' );
		case 'recorded':
			return __( 'Works now, but not always', 'who-said-401' );
		case 'unclear':
			return __( 'Not clear yet', 'who-said-401' );
	}
}
