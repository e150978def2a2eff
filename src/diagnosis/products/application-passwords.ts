import type { Product } from './types';

/** The feature plugin that went into WordPress 5.6. */
export const applicationPasswords: Product = {
	name: 'Application Passwords',
	slugs: [ 'application-passwords' ],
	title: /^Application Passwords$/i,
	seen: '',
	answers: [],
	settings: null,
	readsBasic: {
		callback: /(^|\\)Application_Passwords::rest_api_auth_handler$/,
		takes: 'application',
	},
};
