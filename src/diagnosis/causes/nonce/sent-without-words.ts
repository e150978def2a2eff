import { __ } from '@wordpress/i18n';
import type { GivenFacts, SiteFacts, Step } from '../../evidence/types';
import { stepsFor } from './nonce-steps';

/** What is said of a request that WordPress took for a visitor's, and what to do. */
export interface SentWithout {
	/** That it brought none is read where its text shows all headers, and guessed where it does not. */
	severity: 'error' | 'warning';
	summary: string;
	detail: string;
	steps: Step[];
	unverifiable: string;
}

/** How a program comes by a login, and how to have it proven. */
const loginSteps = ( { adminUrl }: SiteFacts ): Step[] => [
	{
		title: __( 'Give the app a login', 'who-said-401' ),
		text: __(
			'Make a new application password for the user whom the app is to act for, and copy it whole; spaces in it do not matter.',
			'who-said-401'
		),
		link: {
			url: `${ adminUrl }profile.php#application-passwords-section`,
			label: __( 'Application passwords', 'who-said-401' ),
		},
	},
	{
		title: __( 'Change what the app sends', 'who-said-401' ),
		text: __(
			'Have the app send that user’s name and this password (with curl: -u "NAME:PASSWORD"), and paste that request here to have it tried.',
			'who-said-401'
		),
	},
];

/**
 * Words for a request without a login that counts.
 *
 * @param request As it was given. One whose text shows all headers, and no cookie among them, is a program's that logs in with nothing: a
 *                nonce would not help it.
 * @param site    The site's addresses.
 */
export function sentWithout(
	request: GivenFacts,
	site: SiteFacts
): SentWithout {
	if ( request.nonce === false && request.cookie === false ) {
		return {
			severity: 'error',
			summary: __(
				'The failing request brings no login at all, so WordPress answers it like a visitor’s; with your login it passes.',
				'who-said-401'
			),
			detail: '',
			steps: loginSteps( site ),
			unverifiable: __(
				'Only the app itself can show whether it sends a login now: have it try again.',
				'who-said-401'
			),
		};
	}
	return {
		severity: request.nonce === false ? 'error' : 'warning',
		summary:
			request.nonce === false
				? __(
						'The failing request is sent without a nonce, so WordPress treats it as logged out; with your login and one it passes.',
						'who-said-401'
					)
				: __(
						'The failing request was answered like a visitor’s, and passes with your login and a nonce. Whether it brought them is not known.',
						'who-said-401'
					),
		detail: __(
			'A login cookie alone does not count in the REST API. From outside, a missing cookie looks the same.',
			'who-said-401'
		),
		steps: stepsFor( request ),
		unverifiable: __(
			'Only the script that sent the request can show whether it sends the nonce now.',
			'who-said-401'
		),
	};
}
