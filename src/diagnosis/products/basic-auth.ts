import type { Product } from './types';

/** Of the time before WordPress had application passwords; it takes the passwords of accounts only. */
export const basicAuth: Product = {
	name: 'JSON Basic Authentication',
	slugs: [ 'basic-auth' ],
	title: /^JSON Basic Authentication$/i,
	seen: '',
	answers: [],
	settings: null,
	readsBasic: {
		callback: /(^|\\)json_basic_auth_handler$/,
		takes: 'account',
	},
};
