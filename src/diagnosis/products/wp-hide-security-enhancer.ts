import { opensRest, blocksRest } from './words';
import type { Product } from './types';

export const wpHideSecurityEnhancer: Product = {
	name: 'WP Hide & Security Enhancer',
	slugs: [ 'wp-hide-security-enhancer', 'wp-hide-security-enhancer-pro' ],
	title: /^WP Hide/i,
	seen: '2.8.9',
	answers: [
		{
			codes: [ 'rest_disabled' ],
			message: /^The service is currently disabled/i,
			means: blocksRest,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'WP Hide', 'Hide → Rewrite / URLs', 'JSON REST' ],
			label: 'Disable JSON REST V2 service',
			act: 'choose',
			value: 'No',
			screen: 'admin.php?page=wp-hide-rewrite&component=json-rest',
			price: opensRest,
		},
		{
			effects: [ 'rest-closed', 'users-hidden', 'rest-moved' ],
			path: [ 'WP Hide', 'Hide → Rewrite / URLs', 'JSON REST' ],
			label: 'Block any JSON REST calls',
			act: 'choose',
			value: 'No',
			screen: 'admin.php?page=wp-hide-rewrite&component=json-rest',
			price: opensRest,
		},
	],
	block: /^WP Hide & Security Enhancer$/,
};
