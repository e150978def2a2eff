import { __ } from '@wordpress/i18n';
import type { SiteFacts, Step } from '../../evidence/types';

/** That a credential counts as none, and why it may. */
export function ignoredSentence( scheme: 'basic' | 'other' ): string {
	return scheme === 'basic'
		? __(
				'The request that fails brings a user name and a password, and WordPress does not take them: one of them is wrong, or it is the password of the account, which does not count here.',
				'who-said-401'
			)
		: __(
				'The request that fails brings a token or a signature that nothing on this site accepts, so it counts as no login.',
				'who-said-401'
			);
}

/** What to do about it, in order of least cost. */
export function ignoredSteps(
	scheme: 'basic' | 'other',
	{ adminUrl }: SiteFacts
): Step[] {
	return scheme === 'basic'
		? [
				{
					text: __(
						'In the section “Credentials” below, paste what the program sends: it says what is wrong with its form and its name, without trying it.',
						'who-said-401'
					),
				},
				{
					text: __(
						'The password of the account itself does not work here. Make a new application password and give that to the program.',
						'who-said-401'
					),
					link: {
						url: `${ adminUrl }profile.php#application-passwords-section`,
						label: __( 'Application passwords', 'who-said-401' ),
					},
				},
			]
		: [
				{
					text: __(
						'See that the plugin that gave the token out is active, and have the app fetch a new one: tokens end after a while, and when the plugin’s key or the site’s address changes.',
						'who-said-401'
					),
					link: {
						url: `${ adminUrl }plugins.php`,
						label: __( 'Plugins', 'who-said-401' ),
					},
				},
				{
					text: __(
						'Without such a plugin, have the app use an application password.',
						'who-said-401'
					),
				},
			];
}
