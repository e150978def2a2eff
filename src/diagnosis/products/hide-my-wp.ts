import { opensRest, opensPart, showsLogin } from './words';
import type { Product } from './types';

export const hideMyWp: Product = {
	name: 'WP Ghost (Hide My WP)',
	slugs: [ 'hide-my-wp', 'wp-ghost' ],
	title: /^WP Ghost|^Hide My WP Ghost/i,
	seen: '7.0.07',
	answers: [],
	settings: [
		{
			effects: [ 'rest-closed' ],
			path: [ 'WP Ghost', 'Change Paths', 'API Settings' ],
			label: 'Disable REST API Access',
			act: 'untick',
			screen: 'admin.php?page=hmwp_permalinks',
			price: opensRest,
		},
		{
			effects: [ 'rest-moved' ],
			path: [ 'WP Ghost', 'Change Paths', 'API Settings' ],
			label: 'Custom wp-json Path',
			act: 'change',
			screen: 'admin.php?page=hmwp_permalinks',
			price: opensPart,
		},
		{
			effects: [ 'login-moved' ],
			path: [ 'WP Ghost', 'Change Paths', 'Login Security' ],
			label: 'Custom Login Path',
			act: 'change',
			screen: 'admin.php?page=hmwp_permalinks',
			price: showsLogin,
		},
	],
	block: /^HMWP_/,
};
