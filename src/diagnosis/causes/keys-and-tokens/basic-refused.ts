import { __ } from '@wordpress/i18n';
import type { SiteFacts, Step } from '../../evidence/types';

/** A plugin for tokens takes every other Authorization header for a broken token, a good application password too. */
export const basicRefusedSummary = () =>
	__(
		'A plugin for tokens refuses the failing request for its Basic login: it takes no Authorization header but “Bearer”, so application passwords do not work beside it.',
		'who-said-401'
	);

/** What makes both work. Newer versions of such plugins leave other headers alone (Tmeister/wp-api-jwt-auth, issue 229). */
export const basicRefusedSteps = ( { adminUrl }: SiteFacts ): Step[] => [
	{
		title: __( 'Update the plugin that reads tokens', 'who-said-401' ),
		text: __(
			'Update the plugin that reads tokens (JWT): newer versions of such plugins leave Basic logins to WordPress.',
			'who-said-401'
		),
		link: {
			url: `${ adminUrl }plugins.php`,
			label: __( 'Plugins', 'who-said-401' ),
		},
	},
	{
		title: __( 'Log in with a token', 'who-said-401' ),
		text: __(
			'Or have the app log in as that plugin asks for: fetch a token first, and send “Authorization: Bearer TOKEN”.',
			'who-said-401'
		),
	},
];
