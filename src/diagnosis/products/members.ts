import { opensRest } from './words';
import type { Product } from './types';

/** It answers WordPress’s own code in WordPress’s own words, so no answer shows it. */
export const members: Product = {
	name: 'Members',
	slugs: [ 'members' ],
	title: /^Members$/i,
	seen: '3.2.21',
	answers: [],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'Members', 'Settings', 'Private Site', 'REST API' ],
			label: 'Require authentication for access to the REST API',
			act: 'untick',
			screen: 'admin.php?page=members-settings',
			price: opensRest,
			stored: {
				option: 'members_settings',
				key: 'private_rest_api',
				closes: 'set',
			},
		},
	],
};
