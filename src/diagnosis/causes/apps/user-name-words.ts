import { __ } from '@wordpress/i18n';
import type { GivenApp, SiteFacts, Step } from '../../evidence/types';
import { tryAgain } from './app-steps';

/** What the name is instead of a user name; null where WordPress takes it for one. */
export function wrongName( kind: GivenApp[ 'userName' ] ): string | null {
	switch ( kind ) {
		case 'application-name':
			return __(
				'The app sends the name of an application password in place of the user name, and WordPress refuses the login.',
				'who-said-401'
			);
		case 'display-name':
			return __(
				'The app sends the name that a user is shown by in place of the user name, and WordPress refuses the login.',
				'who-said-401'
			);
		case 'unknown':
			return __(
				'The app sends a user name that no user of this site has, and WordPress refuses the login.',
				'who-said-401'
			);
		default:
			return null;
	}
}

/** What to do, in order of least cost. */
export const userNameSteps = ( { adminUrl }: SiteFacts ): Step[] => [
	{
		title: __( 'Change the user name in the app', 'who-said-401' ),
		text: __(
			'Put the user name or the email address of the user whom the password belongs to into the configuration. The list of users has both.',
			'who-said-401'
		),
		link: {
			url: `${ adminUrl }users.php`,
			label: __( 'Users', 'who-said-401' ),
		},
	},
	tryAgain(),
];
