import { opensRest, keepsForMembers } from './words';
import type { Product } from './types';

export const jonradioPrivateSite: Product = {
	name: 'My Private Site',
	slugs: [ 'jonradio-private-site' ],
	title: /^My Private Site$/i,
	seen: '4.2',
	answers: [
		{
			codes: [ 'rest_forbidden' ],
			borrowed: true,
			message: /^REST requests are blocked by My Private Site/i,
			means: keepsForMembers,
			hook: 'rest_pre_dispatch',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [
				'My Private Site',
				'Site Privacy',
				'Protection',
				'REST API Guardian',
			],
			label: 'API Security',
			act: 'untick',
			screen: 'admin.php?page=my_private_site_tab_site_privacy&subtab=protection',
			price: opensRest,
		},
	],
};
