import { __ } from '@wordpress/i18n';

/** A way in as it can be told by its routes, its plugin and its answers. */
export interface KnownWay {
	id: string;
	name: string;
	namespaces: RegExp;
	/** Folder of the plugin. */
	folder: RegExp;
	/** Name of the plugin, for sites where its folder was renamed. */
	plugin: RegExp;
	/** Other plugins register routes in the same namespace, so that alone shows nothing. */
	sharesNamespace?: true;
	/** What it answers with when it refuses: a code as `codeOf` reads it, or a challenge. */
	refuses: RegExp;
	readsHeader: boolean;
	/** Constant that holds its secret; null when it keeps it in an option. */
	secret: string | null;
	note: () => string;
}

/** Facts: routes and constants in the plugins' own documentation and source, collected in `causes.md` 5.9 to 5.11. */
export const KNOWN_WAYS: KnownWay[] = [
	{
		id: 'jwt-authentication',
		name: 'JWT Authentication for WP REST API / JWT Auth',
		namespaces: /^jwt-auth\//,
		folder: /^jwt-auth(entication-for-wp-rest-api)?\//,
		plugin: /^JWT Auth(entication for WP.?(API|REST API))?$/i,
		refuses: /^\[?jwt_auth|^rest_authentication_no_header$/,
		readsHeader: true,
		secret: 'JWT_AUTH_SECRET_KEY',
		note: () =>
			__(
				'A token is fetched from jwt-auth/v1/token and sent as “Bearer”. Where the REST API is closed to visitors, that address is closed too, and nobody can fetch one. JWT Auth (version 3) does not say why it refuses a token, which then counts as no login: a POST with it to jwt-auth/v1/token/validate says so.',
				'who-said-401'
			),
	},
	{
		id: 'simple-jwt-login',
		name: 'Simple JWT Login',
		namespaces: /^simple-jwt-login\//,
		folder: /^simple-jwt-login\//,
		plugin: /^Simple.JWT.Login$/i,
		refuses: /^simple-jwt-login:/,
		readsHeader: true,
		secret: null,
		note: () =>
			__(
				'With its “middleware” on it judges every Bearer token, also those of other plugins.',
				'who-said-401'
			),
	},
	{
		id: 'oauth',
		name: 'OAuth',
		namespaces: /^(wp-oauth-server|oauth[12]?|wpoauth)\b/,
		folder: /^(oauth2|oauth2-provider|rest-api-oauth1|(wp|wordpress)-oauth-server)\//,
		plugin: /^(WP OAuth Server|OAuth 2 for WordPress$|WP REST API - OAuth)/i,
		refuses:
			/^(rest_oauth|json_oauth|oauth[12])|^(invalid_(token|grant|client)|(expired_token|unauthorized_client))$/,
		readsHeader: true,
		secret: null,
		note: () =>
			__(
				'OAuth signs requests or sends a Bearer token; clocks that differ make it refuse. WP OAuth Server does not say that a token is wrong: the request counts as no login.',
				'who-said-401'
			),
	},
	{
		id: 'miniorange',
		name: 'miniOrange REST API Authentication',
		namespaces: /^(mo-?api|api\/v1\/token)/,
		folder: /^wp-rest-api-authentication\//,
		plugin: /^(miniOrange|JWT Authentication for WP REST APIs$)/i,
		refuses:
			/^(UNAUTHORIZED|MISSING_AUTHORIZATION_HEADER|INVALID_[A-Z_]+|SEGMENT_FAULT|Restricted)$/,
		readsHeader: true,
		secret: null,
		note: () =>
			__(
				'It closes the REST API from the moment it is activated, until a method is set up.',
				'who-said-401'
			),
	},
	{
		id: 'woocommerce',
		name: 'WooCommerce (consumer keys)',
		namespaces: /^wc\//,
		folder: /^woocommerce\//,
		plugin: /^WooCommerce$/,
		refuses: /^woocommerce_rest_authentication_|realm="WooCommerce/,
		readsHeader: true,
		secret: null,
		note: () =>
			__(
				'Keys are read from the header over https only, and only below wc/. A wrong key counts as no login.',
				'who-said-401'
			),
	},
	{
		id: 'jetpack',
		name: 'Jetpack / WordPress.com',
		namespaces: /^jetpack\//,
		folder: /^jetpack\//,
		plugin: /^Jetpack\b/,
		// WooCommerce has a part of Jetpack in it.
		sharesNamespace: true,
		refuses: /^rest_invalid_(signature|request)$|^invalid_user_permission_/,
		readsHeader: false,
		secret: null,
		note: () =>
			__(
				'WordPress.com signs its requests; a copy of the site, a blocked xmlrpc.php or a wrong clock makes them fail.',
				'who-said-401'
			),
	},
];
