import { OAUTH_WAY } from './oauth2-provider';
import type { Product } from './types';

export const oauth2: Product = {
	name: 'OAuth 2 for WordPress',
	slugs: [ 'oauth2' ],
	title: /^OAuth 2 for WordPress$/i,
	seen: '',
	answers: [
		{
			codes: [ /^oauth2\.[\w.]*invalid_client(_id)?$/ ],
			hook: null,
			token: 'unknown-app',
		},
		{
			codes: [
				/^(rest_)?oauth2_\w+$/,
				/^oauth2\.(?![\w.]*invalid_client(_id)?$)(authentication|tokens|client)\.[\w.]+$/,
			],
			hook: null,
			token: 'invalid',
		},
	],
	settings: null,
	way: OAUTH_WAY,
};
