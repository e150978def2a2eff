import { opensRest, keepsForMembers } from './words';
import type { Product } from './types';

export const maxtdesignDisableRestApi: Product = {
	name: 'MaxtDesign REST API Control',
	slugs: [ 'maxtdesign-disable-rest-api', 'maxtdesign-rest-api-control' ],
	title: /^MaxtDesign REST API Control$/i,
	seen: '1.0.5',
	answers: [
		{
			codes: [ 'mdra_rest_disabled' ],
			means: keepsForMembers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'Settings', 'REST API Control' ],
			label: 'Disable REST API for unauthenticated users',
			act: 'untick',
			screen: 'options-general.php?page=mdra-settings',
			price: opensRest,
		},
	],
};
