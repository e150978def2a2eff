import { __, sprintf } from '@wordpress/i18n';
import { namespacesIn } from '../probes/namespaces';
import type { Evidence } from '../types';

/** A way in that a plugin brings. */
export interface OtherWay {
	id: string;
	/** Name as people know it. */
	name: string;
	/** How it is recognised here: namespaces, plugin. */
	seen: string[];
	/** It reads the Authorization header. */
	readsHeader: boolean;
	/** What is wrong with it, one sentence each. */
	faults: string[];
	/** What is worth knowing, one sentence. */
	note: string;
}

interface KnownWay {
	id: string;
	name: string;
	namespaces: RegExp;
	/** Folder of the plugin. */
	folder: RegExp;
	readsHeader: boolean;
	/** Constant that holds its secret; null when it keeps it in an option. */
	secret: string | null;
	note: () => string;
}

/** Facts: routes and constants in the plugins' own documentation and source, collected in `causes.md` 5.9 to 5.11. */
const WAYS: KnownWay[] = [
	{
		id: 'jwt-authentication',
		name: 'JWT Authentication for WP REST API / JWT Auth',
		namespaces: /^jwt-auth\//,
		folder: /^jwt-auth(entication-for-wp-rest-api)?\//,
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
		folder: /^(oauth2-provider|rest-api-oauth1|wp-oauth-server)\//,
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
		readsHeader: false,
		secret: null,
		note: () =>
			__(
				'WordPress.com signs its requests; a copy of the site, a blocked xmlrpc.php or a wrong clock makes them fail.',
				'who-said-401'
			),
	},
];

function faultsOf(
	{ secret, readsHeader }: KnownWay,
	evidence: Evidence,
	rivals: string[]
): string[] {
	const secrets = evidence.credentials?.secrets ?? {};
	return [
		...( secret !== null && secrets[ secret ] === false
			? [
					sprintf(
						/* translators: %s: name of a constant. */
						__(
							'Its secret is missing: wp-config.php does not define %s, so it refuses every token.',
							'who-said-401'
						),
						secret
					),
				]
			: [] ),
		...( readsHeader && rivals.length > 0
			? [
					sprintf(
						/* translators: %s: names of plugins. */
						__(
							'%s reads the same header. Each may refuse what is meant for the other: keep one of them.',
							'who-said-401'
						),
						rivals.join( ', ' )
					),
				]
			: [] ),
	];
}

/** WooCommerce reads the header below wc/ only, so it is nobody's rival. */
const KEEPS_TO_ITSELF = 'woocommerce';

/** The ways in that plugins bring, as far as they are recognised by the routes they register and the plugins that are active. */
export function otherWaysOf( evidence: Evidence ): OtherWay[] {
	const namespaces = namespacesIn( evidence.exchanges ?? [] );
	const plugins = evidence.components?.plugins ?? [];
	const found = WAYS.map( ( way ) => ( {
		way,
		seen: [
			...namespaces.filter( ( name ) => way.namespaces.test( name ) ),
			...plugins
				.filter( ( { id } ) => way.folder.test( id ) )
				.map( ( { name } ) => name ),
		],
	} ) ).filter( ( { seen } ) => seen.length > 0 );
	const readers = found.filter(
		( { way } ) => way.readsHeader && way.id !== KEEPS_TO_ITSELF
	);
	return found.map( ( { way, seen } ) => ( {
		id: way.id,
		name: way.name,
		seen,
		readsHeader: way.readsHeader,
		faults: faultsOf(
			way,
			evidence,
			readers
				.filter(
					( other ) =>
						way.id !== KEEPS_TO_ITSELF && other.way.id !== way.id
				)
				.map( ( other ) => other.way.name )
		),
		note: way.note(),
	} ) );
}
