import { _n, sprintf } from '@wordpress/i18n';

/** That the site asked to be left alone for a while, and is. */
export function waitSentence( seconds: number ): string {
	return sprintf(
		/* translators: %d: number of seconds. */
		_n(
			'Your site asked to slow down. Continuing in %d second.',
			'Your site asked to slow down. Continuing in %d seconds.',
			seconds,
			'who-said-401'
		),
		seconds
	);
}
