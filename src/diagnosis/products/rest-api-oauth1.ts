import { __ } from '@wordpress/i18n';
import { OAUTH_WAY } from './oauth2-provider';
import type { Product } from './types';

/** It judges signatures. Codes as its source answers them. */
export const restApiOauth1: Product = {
	name: 'WP REST API - OAuth 1.0a Server',
	slugs: [ 'rest-api-oauth1' ],
	title: /^WP REST API - OAuth/i,
	seen: '',
	answers: [],
	settings: null,
	way: OAUTH_WAY,
	signer: {
		name: () => __( 'An app that uses OAuth', 'who-said-401' ),
		codes: /^(json_|rest_)?oauth1?_(?!no_auth)\w+$/,
		folders: /oauth/i,
		faults: [
			[ /timestamp/, 'clock' ],
			[ /oauth1?_\w*(token|consumer|user)/, 'key' ],
			[ /oauth1?_missing_param/, 'incomplete' ],
		],
		reconnect: ( { adminUrl } ) => ( {
			title: __( 'Change the address in the app', 'who-said-401' ),
			text: __(
				'Have the app use the exact address under Settings → General, with the same http or https and www: the address is part of what is signed. Then authorize it again.',
				'who-said-401'
			),
			link: {
				url: `${ adminUrl }options-general.php`,
				label: __( 'General settings', 'who-said-401' ),
			},
		} ),
	},
};
