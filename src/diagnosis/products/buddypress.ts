import { __ } from '@wordpress/i18n';
import type { Product } from './types';

export const buddypress: Product = {
	name: 'BuddyPress',
	slugs: [ 'buddypress' ],
	title: /^BuddyPress$/i,
	seen: '14.5.2',
	answers: [
		{
			codes: [ 'bp_rest_authorization_required' ],
			means: () =>
				__(
					'This part of the community is for members.',
					'who-said-401'
				),
			hook: 'permission_callback',
		},
	],
	settings: null,
};
