import { __ } from '@wordpress/i18n';
import type { PluginMeaning } from './plugin-meaning';

const lostToken = () =>
	__(
		'No token arrived: none was sent, or the Authorization header was lost on the way.',
		'who-said-401'
	);

const badToken = () =>
	__(
		'The token is not valid: it has expired, was cut, or was signed with another key.',
		'who-said-401'
	);

const malformed = () =>
	__(
		'The Authorization header does not read “Bearer” and a token. A password prompt in front of the site may have put its own login there.',
		'who-said-401'
	);

const missingKey = () =>
	__(
		'The plugin has no secret key: JWT_AUTH_SECRET_KEY is missing in wp-config.php. Until then it refuses every request that carries a token.',
		'who-said-401'
	);

const otherAddress = () =>
	__(
		'The token was made for another address of this site, as after a move or the change to https. Get a new one.',
		'who-said-401'
	);

const keyRights = () =>
	__(
		'The API key is not known here or does not have the right to do this. Without https its keys in the Authorization header are not even read.',
		'who-said-401'
	);

const wrongLogin = () => __( 'Login or password are wrong.', 'who-said-401' );

const JWT = 'JWT Authentication for WP-API';
const JWTS = `${ JWT }, JWT Auth`;

const MINIORANGE = 'JWT Authentication for WP REST APIs (miniOrange)';

const SIMPLE_JWT = 'Simple JWT Login';

const WOO = 'WooCommerce';

/** Codes of plugins that let programs in by a way of their own: tokens, keys, signatures. */
export const TOKEN_MEANINGS: Record< string, PluginMeaning[] > = {
	jwt_auth_bad_config: [ { plugin: JWTS, text: missingKey } ],
	jwt_auth_no_auth_header: [ { plugin: JWTS, text: lostToken } ],
	jwt_auth_bad_auth_header: [ { plugin: JWTS, text: malformed } ],
	jwt_auth_invalid_token: [ { plugin: JWTS, text: badToken } ],
	jwt_auth_bad_iss: [ { plugin: JWTS, text: otherAddress } ],
	jwt_auth_bad_request: [
		{
			plugin: JWTS,
			text: () =>
				__( 'The token names no user of this site.', 'who-said-401' ),
		},
	],
	jwt_auth_unsupported_algorithm: [
		{
			plugin: JWT,
			text: () =>
				__(
					'The algorithm set for signing tokens is not one it knows.',
					'who-said-401'
				),
		},
	],
	jwt_auth_user_not_found: [
		{
			plugin: 'JWT Auth',
			text: () =>
				__(
					'The user the token was made for is gone.',
					'who-said-401'
				),
		},
	],
	jwt_auth_obsolete_token: [ { plugin: 'JWT Auth', text: badToken } ],
	jwt_auth_obsolete_refresh_token: [ { plugin: 'JWT Auth', text: badToken } ],
	jwt_auth_expired_refresh_token: [ { plugin: 'JWT Auth', text: badToken } ],
	jwt_auth_custom_auth_failed: [ { plugin: 'JWT Auth', text: wrongLogin } ],
	jwt_auth_no_auth_cookie: [ { plugin: 'JWT Auth', text: lostToken } ],
	jwt_auth_invalid_refresh_token: [ { plugin: 'JWT Auth', text: badToken } ],
	rest_authentication_no_header: [ { plugin: 'jwt-auth', text: lostToken } ],
	'simple-jwt-login:11': [ { plugin: SIMPLE_JWT, text: badToken } ],
	'simple-jwt-login:12': [ { plugin: SIMPLE_JWT, text: badToken } ],
	'simple-jwt-login:13': [ { plugin: SIMPLE_JWT, text: badToken } ],
	'simple-jwt-login:14': [ { plugin: SIMPLE_JWT, text: badToken } ],
	'simple-jwt-login:22': [ { plugin: SIMPLE_JWT, text: badToken } ],
	'simple-jwt-login:45': [
		{
			plugin: SIMPLE_JWT,
			text: () =>
				__(
					'Getting a token is switched off in its settings.',
					'who-said-401'
				),
		},
	],
	'simple-jwt-login:48': [
		{
			plugin: SIMPLE_JWT,
			text: wrongLogin,
		},
	],
	'simple-jwt-login:53': [ { plugin: SIMPLE_JWT, text: lostToken } ],
	'simple-jwt-login:55': [ { plugin: SIMPLE_JWT, text: badToken } ],
	'simple-jwt-login:75': [ { plugin: SIMPLE_JWT, text: lostToken } ],
	MISSING_AUTHORIZATION_HEADER: [ { plugin: MINIORANGE, text: lostToken } ],
	INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE: [
		{ plugin: MINIORANGE, text: malformed },
	],
	INVALID_TOKEN_FORMAT: [ { plugin: MINIORANGE, text: badToken } ],
	SEGMENT_FAULT: [ { plugin: MINIORANGE, text: badToken } ],
	INVALID_SIGNATURE: [ { plugin: MINIORANGE, text: badToken } ],
	INVALID_API_KEY: [ { plugin: MINIORANGE, text: badToken } ],
	INVALID_USERNAME: [ { plugin: MINIORANGE, text: wrongLogin } ],
	INVALID_PASSWORD: [ { plugin: MINIORANGE, text: wrongLogin } ],
	INVALID_CLIENT_CREDENTIALS: [ { plugin: MINIORANGE, text: wrongLogin } ],
	INVALID_CREDENTIALS: [ { plugin: MINIORANGE, text: wrongLogin } ],
	UNAUTHORIZED: [
		{
			plugin: MINIORANGE,
			text: () =>
				__(
					'No way of logging in is set up in it; it closes the REST API from the moment it is activated.',
					'who-said-401'
				),
		},
	],
	woocommerce_rest_authentication_error: [
		{
			plugin: WOO,
			message: /timestamp/i,
			text: () =>
				__(
					'The clocks of client and server differ by more than 15 minutes.',
					'who-said-401'
				),
		},
		{ plugin: WOO, text: keyRights },
	],
	woocommerce_rest_authentication_missing_parameter: [
		{
			plugin: WOO,
			text: () =>
				__(
					'The request was signed, and a part of the signature is missing.',
					'who-said-401'
				),
		},
	],
	woocommerce_rest_cannot_view: [ { plugin: WOO, text: keyRights } ],
	woocommerce_rest_cannot_create: [ { plugin: WOO, text: keyRights } ],
	woocommerce_rest_cannot_edit: [ { plugin: WOO, text: keyRights } ],
	woocommerce_rest_cannot_delete: [ { plugin: WOO, text: keyRights } ],
	woocommerce_rest_cannot_update: [ { plugin: WOO, text: keyRights } ],
	woocommerce_rest_cannot_batch: [ { plugin: WOO, text: keyRights } ],
};
