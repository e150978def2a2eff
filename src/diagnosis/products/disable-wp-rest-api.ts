import { keepsForMembers } from './words';
import type { Product } from './types';

export const disableWpRestApi: Product = {
	name: 'Disable WP REST API',
	slugs: [ 'disable-wp-rest-api' ],
	title: /^Disable WP REST API$/i,
	seen: '2.6.4',
	answers: [
		{
			codes: [ 'rest_login_required' ],
			means: keepsForMembers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [],
};
