import { __ } from '@wordpress/i18n';
import type { HeaderScheme, SiteFacts, Step } from '../types';

/** One sentence on a login in the given request that arrives and does not count. */
export function loginRefusedSummary( scheme: HeaderScheme ): string {
	return scheme === 'basic'
		? __(
				'The login in the request that fails arrives, and WordPress does not accept it: the name is not a user’s, or the password is not one of that user’s application passwords.',
				'who-said-401'
			)
		: __(
				'The token in the request that fails arrives, and nobody on this site accepts it: WordPress itself does not read tokens, so a plugin has to.',
				'who-said-401'
			);
}

/** What to do about it, in order of least cost. */
export function loginRefusedSteps(
	scheme: HeaderScheme,
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
