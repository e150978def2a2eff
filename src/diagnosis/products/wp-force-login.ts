import { keepsForMembers } from './words';
import type { Product } from './types';

export const wpForceLogin: Product = {
	name: 'Force Login',
	slugs: [ 'wp-force-login' ],
	title: /^Force Login$/i,
	seen: '5.6.3',
	answers: [
		{
			codes: [ 'rest_unauthorized' ],
			means: keepsForMembers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [],
};
