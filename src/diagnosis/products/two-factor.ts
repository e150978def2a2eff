import { __ } from '@wordpress/i18n';
import type { Product } from './types';

export const twoFactor: Product = {
	name: 'Two-Factor',
	slugs: [ 'two-factor' ],
	title: /^Two[ -]Factor$/i,
	seen: '',
	answers: [
		{
			codes: [ 'invalid_application_credentials' ],
			hook: 'authenticate',
			means: () =>
				__(
					'Accounts with a second factor log in to the API with an application password only.',
					'who-said-401'
				),
		},
	],
	settings: null,
};
