import { __, _n, sprintf } from '@wordpress/i18n';
import type { Step } from '../../evidence/types';
import { tryAgain } from './app-steps';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** How long ago something was, in whole days, hours or minutes. */
export function ago( seconds: number ): string {
	if ( seconds >= DAY ) {
		const days = Math.floor( seconds / DAY );
		return sprintf(
			/* translators: %d: number of days. */
			_n( '%d day ago', '%d days ago', days, 'who-said-401' ),
			days
		);
	}
	if ( seconds >= HOUR ) {
		const hours = Math.floor( seconds / HOUR );
		return sprintf(
			/* translators: %d: number of hours. */
			_n( '%d hour ago', '%d hours ago', hours, 'who-said-401' ),
			hours
		);
	}
	return __( 'less than an hour ago', 'who-said-401' );
}

/** One sentence; `isRefused`: the very token was tried, and refused. */
export function expiredSentence( since: string, isRefused: boolean ): string {
	return isRefused
		? sprintf(
				/* translators: %s: how long ago, e.g. "3 days ago". */
				__(
					'The token of the app expired %s, and the site refuses it.',
					'who-said-401'
				),
				since
			)
		: sprintf(
				/* translators: %s: how long ago, e.g. "3 days ago". */
				__(
					'The token of the app says that it expired %s. Whether the site refuses it for that was not seen.',
					'who-said-401'
				),
				since
			);
}

/** What to do, in order of least cost. */
export const renewalSteps = (): Step[] => [
	{
		title: __( 'Make a new token', 'who-said-401' ),
		text: __(
			'Have a new token made where this one was made: in the settings of the plugin that gives out tokens, or by logging in to the app again.',
			'who-said-401'
		),
	},
	tryAgain(),
	{
		title: __( 'Use an application password', 'who-said-401' ),
		text: __(
			'An application password does not expire. Where the app takes a user name and a password, use one instead.',
			'who-said-401'
		),
	},
];
