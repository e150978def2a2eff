import { showsUsers, hidesUsers } from './words';
import type { Product } from './types';

export const defenderSecurity: Product = {
	name: 'Defender Security',
	slugs: [ 'defender-security', 'wp-defender' ],
	title: /^Defender/i,
	seen: '6.1.0',
	answers: [
		{
			codes: [ 'rest_cannot_access' ],
			message:
				/^Only logged-in users can access the User endpoint REST API/i,
			means: hidesUsers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [
		{
			effects: [ 'users-hidden' ],
			path: [ 'Defender', 'Recommendations' ],
			label: 'Prevent user enumeration',
			act: 'untick',
			screen: 'admin.php?page=wdf-hardener',
			price: showsUsers,
		},
	],
	block: /^WP Defender\b/,
};
