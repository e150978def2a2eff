import { opensPart } from './prices';
import type { KnownPlugin } from './types';

/** Plugins that let programs in by a way of their own, and refuse in words of their own. */
export const TOKEN_PLUGINS: KnownPlugin[] = [
	{
		slugs: [ 'wp-rest-api-authentication' ],
		name: /^(miniOrange|JWT Authentication for WP REST APIs$)/i,
		seen: '4.4.0',
		says: [
			{
				codes: [
					'UNAUTHORIZED',
					'MISSING_AUTHORIZATION_HEADER',
					'INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE',
					'INVALID_TOKEN_FORMAT',
					'INVALID_API_KEY',
					'INVALID_PASSWORD',
					'INVALID_USERNAME',
					'INVALID_CLIENT_CREDENTIALS',
					'INVALID_SIGNATURE',
					'SEGMENT_FAULT',
				],
				hook: 'rest_api_init',
			},
		],
		settings: [
			{
				effects: [ 'rest-closed', 'users-hidden' ],
				path: [
					'miniOrange API Authentication',
					'Protected REST API Settings',
				],
				label: 'Protected WordPress Default REST APIs',
				act: 'allow',
				screen: 'admin.php?page=mo_api_authentication_settings&tab=protectedrestapis',
				price: opensPart,
			},
		],
	},
	{
		slugs: [ 'jwt-authentication-for-wp-rest-api', 'jwt-auth' ],
		name: /^JWT Auth(entication for WP-API|entication for WP REST API)?$/i,
		seen: '1.3.4',
		says: [
			{
				codes: [
					'jwt_auth_bad_config',
					'jwt_auth_no_auth_header',
					'jwt_auth_bad_auth_header',
					'jwt_auth_invalid_token',
					'jwt_auth_bad_iss',
				],
				hook: 'rest_pre_dispatch',
			},
		],
		settings: null,
	},
	{
		slugs: [ 'woocommerce' ],
		name: /^WooCommerce$/i,
		seen: '10.9.1',
		says: [
			{
				codes: [
					'woocommerce_rest_authentication_error',
					'woocommerce_rest_authentication_missing_parameter',
					'woocommerce_rest_cannot_view',
				],
				hook: 'rest_authentication_errors',
			},
		],
		settings: null,
	},
];
