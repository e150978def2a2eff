import { opensRest, opensPart, keepsForMembers } from './words';
import type { Product } from './types';

export const disableJsonApi: Product = {
	name: 'Disable REST API',
	slugs: [ 'disable-json-api' ],
	title: /^Disable REST API$/i,
	seen: '1.8',
	answers: [
		{
			codes: [ 'rest_cannot_access' ],
			message: /^DRA:/,
			means: keepsForMembers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed' ],
			path: [ 'Settings', 'Disable REST API' ],
			label: 'Manage Rules for Unauthenticated Users',
			act: 'allow',
			screen: 'options-general.php?page=disable_rest_api_settings',
			price: opensPart,
		},
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'Settings', 'Disable REST API' ],
			label: 'Rules for: Unauthenticated Users',
			act: 'choose',
			value: 'Allow Full REST API Access',
			screen: 'options-general.php?page=disable_rest_api_settings',
			price: opensRest,
		},
	],
};
