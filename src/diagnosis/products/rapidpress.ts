import { __ } from '@wordpress/i18n';
import type { Product } from './types';
import { opensRest } from './words';

export const rapidpress: Product = {
	name: 'RapidPress',
	slugs: [ 'rapidpress' ],
	title: /^RapidPress\b/i,
	seen: '1.1.6',
	answers: [
		{
			codes: [ 'rest_api_disabled' ],
			message: /permission to make REST API requests/i,
			hook: 'rest_authentication_errors',
			means: () =>
				__(
					'It keeps the REST API for administrators.',
					'who-said-401'
				),
		},
	],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'Settings', 'RapidPress' ],
			label: 'Disable Rest API',
			act: 'choose',
			value: 'Default (Enabled)',
			screen: 'options-general.php?page=rapidpress',
			price: opensRest,
			stored: {
				option: 'rapidpress_options',
				key: 'disable_rest_api',
				closes: [ 'non_admins' ],
			},
		},
	],
};
