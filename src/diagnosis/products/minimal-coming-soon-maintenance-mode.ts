import { opensSite } from './words';
import type { Product } from './types';

export const minimalComingSoonMaintenanceMode: Product = {
	name: 'Minimal Coming Soon',
	slugs: [ 'minimal-coming-soon-maintenance-mode' ],
	title: /^Minimal Coming Soon/i,
	seen: '2.43',
	answers: [],
	settings: [
		{
			effects: [ 'site-closed', 'rest-closed', 'users-hidden' ],
			path: [ 'Settings', 'Maintenance Mode' ],
			label: 'Enable Maintenance Mode?',
			act: 'untick',
			screen: 'options-general.php?page=maintenance_mode_options',
			price: opensSite,
			stored: {
				option: 'signals_csmm_options',
				key: 'status',
				closes: 'set',
			},
		},
	],
};
