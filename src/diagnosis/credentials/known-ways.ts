import { __ } from '@wordpress/i18n';

/** A way in as it can be told by its routes, its plugin and its answers. */
export interface KnownWay {
	id: string;
	name: string;
	namespaces: RegExp;
	/** Folder of the plugin. */
	folder: RegExp;
	/** What it answers with when it refuses: the code of an error, or the start of a body of its own shape. */
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
		refuses:
			/^jwt_auth_|^rest_authentication_no_header$|"code":"\[?jwt_auth/,
		readsHeader: true,
		secret: 'JWT_AUTH_SECRET_KEY',
		note: () =>
			__(
				'A token is fetched from jwt-auth/v1/token and sent as “Bearer”. Where the REST API is closed to visitors, that address is closed too, and nobody can fetch one.',
				'who-said-401'
			),
	},
	{
		id: 'simple-jwt-login',
		name: 'Simple JWT Login',
		namespaces: /^simple-jwt-login\//,
		folder: /^simple-jwt-login\//,
		refuses:
			/"success":false,"data":\{"message":"[^"]*","error_?[cC]ode":\d+/,
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
		folder: /^(oauth2|oauth2-provider|rest-api-oauth1|wp-oauth-server)\//,
		refuses:
			/^(rest_oauth|json_oauth|oauth[12])|^\{"error":"(invalid_token|expired_token|invalid_grant|invalid_client)"/,
		readsHeader: true,
		secret: null,
		note: () =>
			__(
				'OAuth signs requests or sends a Bearer token; clocks that differ make it refuse.',
				'who-said-401'
			),
	},
	{
		id: 'miniorange',
		name: 'miniOrange REST API Authentication',
		namespaces: /^(mo-?api|api\/v1\/token)/,
		folder: /^wp-rest-api-authentication\//,
		refuses: /"error":"([A-Z_]+|Restricted)"[^}]*"error_description"/,
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
