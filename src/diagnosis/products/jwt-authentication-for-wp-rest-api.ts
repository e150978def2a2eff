import { __ } from '@wordpress/i18n';
import type { Answer, Product, Way } from './types';
import { badToken, lostToken, malformedToken } from './words';

/** What both plugins with the namespace `jwt-auth/` answer. */
export const JWT_AUTH: readonly Answer[] = [
	{
		codes: [ 'jwt_auth_bad_config' ],
		hook: 'rest_pre_dispatch',
		means: () =>
			__(
				'The plugin has no secret key: JWT_AUTH_SECRET_KEY is missing in wp-config.php. Until then it refuses every request that carries a token.',
				'who-said-401'
			),
	},
	{
		codes: [ 'jwt_auth_no_auth_header' ],
		hook: 'rest_pre_dispatch',
		means: lostToken,
		token: 'missing',
	},
	{
		codes: [ 'jwt_auth_bad_auth_header' ],
		hook: 'rest_pre_dispatch',
		means: malformedToken,
		token: 'malformed',
	},
	{
		codes: [ 'jwt_auth_invalid_token' ],
		hook: 'rest_pre_dispatch',
		means: badToken,
		token: 'invalid',
	},
	{
		codes: [ 'jwt_auth_bad_iss' ],
		hook: 'rest_pre_dispatch',
		means: () =>
			__(
				'The token was made for another address of this site, as after a move or the change to https. Get a new one.',
				'who-said-401'
			),
		token: 'other-address',
	},
	{
		codes: [ 'jwt_auth_bad_request' ],
		hook: 'rest_pre_dispatch',
		means: () =>
			__( 'The token names no user of this site.', 'who-said-401' ),
		token: 'invalid',
	},
	{
		codes: [
			'[jwt_auth] incorrect_password',
			'[jwt_auth] invalid_username',
			'[jwt_auth] invalid_email',
		],
		hook: 'permission_callback',
		token: 'wrong-login',
	},
];

/** Both plugins bring the same way in. Facts from their documentation and source. */
export const JWT_WAY: Way = {
	id: 'jwt-authentication',
	name: 'JWT Authentication for WP REST API / JWT Auth',
	namespaces: /^jwt-auth\//,
	refuses: /^\[?jwt_auth|^rest_authentication_no_header$/,
	readsHeader: true,
	secret: {
		constant: 'JWT_AUTH_SECRET_KEY',
		code: 'jwt_auth_bad_config',
	},
	note: () =>
		__(
			'A token is fetched from jwt-auth/v1/token and sent as “Bearer”. Where the REST API is closed to visitors, that address is closed too, and nobody can fetch one. JWT Auth (version 3) does not say why it refuses a token, which then does not log anyone in: a POST with it to jwt-auth/v1/token/validate says so.',
			'who-said-401'
		),
};

export const jwtAuthenticationForWpRestApi: Product = {
	name: 'JWT Authentication for WP-API',
	slugs: [ 'jwt-authentication-for-wp-rest-api' ],
	title: /^JWT Authentication for (WP-API|WP REST API)$/i,
	seen: '1.3.4',
	answers: [
		...JWT_AUTH,
		{
			codes: [ 'jwt_auth_unsupported_algorithm' ],
			hook: 'rest_pre_dispatch',
			means: () =>
				__(
					'The algorithm set for signing tokens is not one it knows.',
					'who-said-401'
				),
			token: 'invalid',
		},
	],
	settings: null,
	way: JWT_WAY,
};
