import { __ } from '@wordpress/i18n';

/** What a well-known plugin says with a code. */
export interface PluginMeaning {
	/** Name as its header says. */
	plugin: string;
	/** Where several plugins share the code: part of the message. */
	message?: RegExp;
	text: () => string;
}

const onlyMembers = () =>
	__( 'It keeps the REST API for people who are logged in.', 'who-said-401' );

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

const JWT = 'JWT Authentication for WP REST API';
const JWTS = `${ JWT }, JWT Auth`;
const MINIORANGE = 'miniOrange REST API Authentication';
const SIMPLE_JWT = 'Simple JWT Login';
const WOO = 'WooCommerce';

/** Codes of plugins as observed on them or read in their published code. Several entries where several plugins share a code. */
export const PLUGIN_MEANINGS: Record< string, PluginMeaning[] > = {
	rest_cannot_access: [
		{ plugin: 'Disable REST API', message: /^DRA:/, text: onlyMembers },
		{
			plugin: 'Stop User Enumeration',
			message: /User endpoint/i,
			text: () =>
				__(
					'It hides the list of users from visitors.',
					'who-said-401'
				),
		},
		{
			plugin: 'Password Protected',
			message: /^Only authenticated users can access the REST API/i,
			text: onlyMembers,
		},
	],
	rest_unauthorized: [ { plugin: 'Force Login', text: onlyMembers } ],
	rest_login_required: [
		{
			plugin: 'Disable WP REST API, Clearfy, WP Basic Elements',
			text: onlyMembers,
		},
	],
	rest_authentication_error: [
		{
			plugin: 'Perfmatters, Brisk, Toolkit for Elementor',
			message: /permission to make REST API requests/i,
			text: () =>
				__(
					'Its setting “Disable REST API” is on, for everybody or for all but administrators.',
					'who-said-401'
				),
		},
	],
	itsec_rest_api_access_restricted: [
		{
			plugin: 'Solid Security, Kadence Security',
			text: () =>
				__(
					'Its WordPress tweak “REST API: Restricted Access” is on.',
					'who-said-401'
				),
		},
	],
	shield_block_anon_restapi: [
		{
			plugin: 'Shield',
			text: () =>
				__(
					'It blocks anonymous REST requests, and it decides before application passwords are read, so that valid ones are refused too.',
					'who-said-401'
				),
		},
	],
	shield_rule_disable_rest_api: [ { plugin: 'Shield', text: onlyMembers } ],
	bb_rest_authorization_required: [
		{
			plugin: 'BuddyBoss Platform',
			text: () =>
				__( 'Its setting “Private REST APIs” is on.', 'who-said-401' ),
		},
	],
	bp_rest_authorization_required: [
		{
			plugin: 'BuddyPress',
			text: () =>
				__(
					'This part of the community is for members.',
					'who-said-401'
				),
		},
	],
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
	jwt_auth_no_auth_cookie: [ { plugin: 'JWT Auth', text: lostToken } ],
	jwt_auth_invalid_refresh_token: [ { plugin: 'JWT Auth', text: badToken } ],
	rest_authentication_no_header: [ { plugin: 'jwt-auth', text: lostToken } ],
	'simple-jwt-login:11': [ { plugin: SIMPLE_JWT, text: badToken } ],
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
			text: () => __( 'Login or password are wrong.', 'who-said-401' ),
		},
	],
	'simple-jwt-login:75': [ { plugin: SIMPLE_JWT, text: lostToken } ],
	MISSING_AUTHORIZATION_HEADER: [ { plugin: MINIORANGE, text: lostToken } ],
	INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE: [
		{ plugin: MINIORANGE, text: malformed },
	],
	INVALID_TOKEN_FORMAT: [ { plugin: MINIORANGE, text: badToken } ],
	SEGMENT_FAULT: [ { plugin: MINIORANGE, text: badToken } ],
	INVALID_SIGNATURE: [ { plugin: MINIORANGE, text: badToken } ],
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
	woocommerce_rest_cannot_batch: [ { plugin: WOO, text: keyRights } ],
	rest_invalid_signature: [
		{
			plugin: 'Jetpack',
			text: () =>
				__(
					'The signature of WordPress.com does not fit: the site was copied or moved, or its clock is wrong.',
					'who-said-401'
				),
		},
	],
	invalid_application_credentials: [
		{
			plugin: 'Two-Factor',
			text: () =>
				__(
					'Accounts with a second factor log in to the API with an application password only.',
					'who-said-401'
				),
		},
	],
	rest_disabled: [
		{
			plugin: '',
			text: () =>
				__(
					'A plugin or the theme switched the REST API off.',
					'who-said-401'
				),
		},
	],
};
