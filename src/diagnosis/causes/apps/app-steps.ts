import { __ } from '@wordpress/i18n';
import type { SiteFacts, Step } from '../../evidence/types';

/** Where application passwords are made. */
export const newPassword = ( { adminUrl }: SiteFacts ): Step => ( {
	title: __( 'Give the app a login', 'who-said-401' ),
	text: __(
		'Make a new application password for the user whom the app is to act for, and copy it whole; spaces in it do not matter.',
		'who-said-401'
	),
	link: {
		url: `${ adminUrl }profile.php#application-passwords-section`,
		label: __( 'Application passwords', 'who-said-401' ),
	},
} );

/** Where to put it, and how to have it proven. */
export const tryAgain = (): Step => ( {
	text: __(
		'Put it into the configuration of the app, restart the app, and paste the new configuration here to have it tried.',
		'who-said-401'
	),
	isThen: true,
} );
