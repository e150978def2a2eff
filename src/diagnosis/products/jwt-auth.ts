import { __ } from '@wordpress/i18n';
import { JWT_AUTH, JWT_WAY } from './jwt-authentication-for-wp-rest-api';
import type { Product } from './types';
import { badToken, lostToken, wrongLogin } from './words';

export const jwtAuth: Product = {
	name: 'JWT Auth',
	slugs: [ 'jwt-auth' ],
	title: /^JWT Auth$/i,
	seen: '',
	answers: [
		...JWT_AUTH,
		{
			codes: [ 'jwt_auth_user_not_found' ],
			hook: null,
			means: () =>
				__(
					'The user the token was made for is gone.',
					'who-said-401'
				),
			token: 'invalid',
		},
		{
			codes: [
				'jwt_auth_obsolete_token',
				'jwt_auth_obsolete_refresh_token',
				'jwt_auth_expired_refresh_token',
				'jwt_auth_invalid_refresh_token',
			],
			hook: null,
			means: badToken,
			token: 'invalid',
		},
		{
			codes: [ 'jwt_auth_custom_auth_failed' ],
			hook: null,
			means: wrongLogin,
			token: 'wrong-login',
		},
		{
			codes: [ 'jwt_auth_no_auth_cookie' ],
			hook: null,
			means: lostToken,
			token: 'missing',
		},
		{
			codes: [ 'rest_authentication_no_header' ],
			hook: null,
			means: lostToken,
		},
	],
	settings: null,
	way: JWT_WAY,
};
