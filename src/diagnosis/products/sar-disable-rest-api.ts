import { keepsForMembers } from './words';
import type { Product } from './types';

export const sarDisableRestApi: Product = {
	name: 'Disable REST API for Real',
	slugs: [ 'sar-disable-rest-api' ],
	title: /^Disable REST API for Real$/i,
	seen: '2.1.1',
	answers: [
		{
			codes: [ 'rest_not_logged_in' ],
			borrowed: true,
			message: /^REST API requests allowed only for logged in users/i,
			means: keepsForMembers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [],
};
