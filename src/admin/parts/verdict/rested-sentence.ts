import { _n, sprintf } from '@wordpress/i18n';

/** That the site was left alone for a while because it asked for that: a limit on requests is at work here, whatever else is found. */
export function restedSentence( seconds: number ): string {
	return sprintf(
		/* translators: %d: number of seconds. */
		_n(
			'Your site asked to slow down during the check, so nothing was sent for %d second.',
			'Your site asked to slow down during the check, so nothing was sent for %d seconds.',
			seconds,
			'who-said-401'
		),
		seconds
	);
}
