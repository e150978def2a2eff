import { __, sprintf } from '@wordpress/i18n';
import type { Answered } from '../../probes';
import { isLedFromLogin } from '../../probes';

/**
 * One sentence about a login form that does not answer at wp-login.php, made of whoever does it.
 *
 * @param page    What was answered there.
 * @param isMoved Whether `wp_login_url()` leads to another address.
 */
export function hiddenLoginSentence(
	page: Answered,
	isMoved: boolean
): ( who: string ) => string {
	const isLed = isLedFromLogin( page );
	if ( isMoved ) {
		return ( who ) =>
			isLed
				? sprintf(
						/* translators: %s: a component, e.g. the plugin “Name”. */
						__(
							'%s leads away from wp-login.php: the login form was moved. That is usually on purpose; links in old emails and apps that log in through the form still go to the old address.',
							'who-said-401'
						),
						who
					)
				: sprintf(
						/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. */
						__(
							'%1$s answers %2$d at wp-login.php: the login form was moved. That is usually on purpose; links in old emails and apps that log in through the form still go to the old address.',
							'who-said-401'
						),
						who,
						page.response.status
					);
	}
	if ( page.response.headers[ 'www-authenticate' ] ) {
		return ( who ) =>
			sprintf(
				/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. */
				__(
					'%1$s asks whoever opens wp-login.php for a password of its own (HTTP authentication) and answers %2$d without it.',
					'who-said-401'
				),
				who,
				page.response.status
			);
	}
	return ( who ) =>
		isLed
			? sprintf(
					/* translators: %s: a component, e.g. the plugin “Name”. */
					__(
						'%s leads whoever opens wp-login.php to another page, so nobody gets the login form there.',
						'who-said-401'
					),
					who
				)
			: sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. */
					__(
						'%1$s answers %2$d to whoever opens wp-login.php, so nobody gets the login form there.',
						'who-said-401'
					),
					who,
					page.response.status
				);
}
