import { opensSite } from './words';
import type { Product } from './types';

export const restrictedSiteAccess: Product = {
	name: 'Restricted Site Access',
	slugs: [ 'restricted-site-access' ],
	title: /^Restricted Site Access$/i,
	seen: '7.6.1',
	answers: [
		{ body: /protected by Restricted Site Access/, hook: 'parse_request' },
	],
	settings: [
		{
			effects: [ 'site-closed', 'rest-closed', 'users-hidden' ],
			path: [ 'Settings', 'Reading' ],
			label: 'Restrict site access to visitors who are logged in or allowed by IP address',
			act: 'untick',
			screen: 'options-reading.php',
			price: opensSite,
		},
	],
};
