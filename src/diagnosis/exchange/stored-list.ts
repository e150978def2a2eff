import { __, sprintf } from '@wordpress/i18n';
import type { Step } from '../evidence/types';
import type { CredentialFacts } from '../evidence/credential-facts';

/** Whether passwords are stored that WordPress does not look at, because the option that says so is gone. */
export function isOptionLost( { inUse, holders }: CredentialFacts ): boolean {
	return ! inUse && holders > 0;
}

/** What puts the option back. */
export function optionSteps( isNetwork: boolean ): Step[] {
	return [
		{
			title: __( 'Let this page do it', 'who-said-401' ),
			text: __(
				'Open the tab “Logins” and choose “Put the option back”.',
				'who-said-401'
			),
		},
		{
			title: __( 'On the command line', 'who-said-401' ),
			text: __(
				'On a command line this does the same; so does creating any application password.',
				'who-said-401'
			),
			snippet: {
				language: 'sh',
				where: __( 'WP-CLI', 'who-said-401' ),
				code: isNetwork
					? 'wp network meta update 1 using_application_passwords 1'
					: 'wp option update using_application_passwords 1',
			},
		},
	];
}

/** Days without use after which a password is worth a question. */
const UNUSED_DAYS = 90;

const DAY = 86_400;

/** What can be said of when a password was used; times in seconds since the epoch. WordPress notes it once a day. */
export function usageOf(
	{ created, lastUsed }: { created: number; lastUsed: number | null },
	now: number
): { isStale: boolean; words: string } {
	if ( lastUsed === null ) {
		return {
			isStale: now - created > UNUSED_DAYS * DAY,
			words: __( 'never used', 'who-said-401' ),
		};
	}
	const days = Math.max( 0, Math.floor( ( now - lastUsed ) / DAY ) );
	const isStale = days > UNUSED_DAYS;
	return {
		isStale,
		words: isStale
			? sprintf(
					/* translators: %d: number of days, more than 90. */
					__( 'not used for %d days', 'who-said-401' ),
					days
				)
			: '',
	};
}
