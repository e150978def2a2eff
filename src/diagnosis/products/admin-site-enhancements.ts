import { opensRest, allowsPasswords, keepsForMembers } from './words';
import type { Product } from './types';

export const adminSiteEnhancements: Product = {
	name: 'Admin and Site Enhancements (ASE)',
	slugs: [ 'admin-site-enhancements', 'admin-site-enhancements-pro' ],
	title: /^Admin and Site Enhancements/i,
	seen: '8.8.6',
	answers: [
		{
			codes: [ 'rest_api_authentication_required' ],
			means: keepsForMembers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'Tools', 'Enhancements', 'Disable Components' ],
			label: 'Disable REST API',
			act: 'untick',
			screen: 'tools.php?page=admin-site-enhancements#disable-components',
			price: opensRest,
			stored: {
				option: 'admin_site_enhancements',
				key: 'disable_rest_api',
				closes: 'set',
			},
		},
		{
			effects: [ 'application-passwords-off' ],
			path: [
				'Tools',
				'Enhancements',
				'Disable Components',
				'Disable Smaller Components',
			],
			label: 'Disable application passwords that was added since WordPress v5.6',
			act: 'untick',
			screen: 'tools.php?page=admin-site-enhancements#disable-components',
			price: allowsPasswords,
		},
	],
};
