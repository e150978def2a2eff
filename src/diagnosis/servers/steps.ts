/** What to do at the web server, in its own words, with what is general around it. All in order of least cost. */
import { __, sprintf } from '@wordpress/i18n';
import type {
	Exchange,
	Probe,
	ServerFacts,
	SiteFacts,
	Step,
} from '../evidence/types';
import {
	dialectOf,
	refuserOf,
	type Exempted,
	type RuleKind,
	type ServerDialect,
} from '.';
import { nginx } from './nginx';
import { restPath } from './types';

function savePermalinks( site: SiteFacts, text: string ): Step {
	return {
		title: __( 'Save the permalink settings', 'who-said-401' ),
		text,
		link: {
			url: `${ site.adminUrl }options-permalink.php`,
			label: __( 'Permalink settings', 'who-said-401' ),
		},
	};
}

/** Steps that make the web server hand the Authorization header to PHP. */
export function headerSteps( site: SiteFacts, server: ServerFacts ): Step[] {
	const dialect = dialectOf( server );
	const { exists, passesAuthorization } = server.htaccess;
	const isRuleMissing =
		dialect.readsHtaccess &&
		exists &&
		site.permalinkStructure !== '' &&
		! passesAuthorization;
	return [
		...( isRuleMissing
			? [
					savePermalinks(
						site,
						__(
							'Go to Settings → Permalinks and select Save Changes. WordPress then adds the missing rule.',
							'who-said-401'
						)
					),
				]
			: [] ),
		...dialect.passAuthorization(),
	];
}

/** A proxy in front of the site drops the header. nginx, the commonest, stands for those that cannot be told from here. */
export function proxySteps(): Step[] {
	return [
		{
			title: __( 'Change the settings of the proxy', 'who-said-401' ),
			text: __(
				'Have the proxy, load balancer or CDN in front of the site pass the Authorization header on. For nginx as proxy:',
				'who-said-401'
			),
			snippet: nginx.asProxy.authorization,
		},
	];
}

/** A proxy in front of the site does not say that it is visited over https. */
export function proxyHttpsSteps(): Step[] {
	return [
		{
			title: __( 'Change the settings of the proxy', 'who-said-401' ),
			text: __(
				'Have the proxy send the header “X-Forwarded-Proto: https”; on nginx this is the line.',
				'who-said-401'
			),
			snippet: nginx.asProxy.https,
		},
	];
}

/** Takes one address out of the password prompt that gave an answer. */
export function exemptSteps(
	what: Exempted,
	site: SiteFacts,
	server: ServerFacts | null,
	challenged: Exchange | null
): Step[] {
	const dialect = challenged
		? refuserOf( server, challenged )
		: dialectOf( server );
	return dialect.exempt[ what ]( site );
}

/** Steps that let the REST API through a password that the server asks for. */
export function basicSteps(
	site: SiteFacts,
	server: ServerFacts | null,
	challenged: Exchange | null = null
): Step[] {
	return [
		{
			title: __( 'Turn the password off', 'who-said-401' ),
			text: __(
				'If the site is private on purpose, this is right. Otherwise turn the password protection off where it was turned on: usually the host’s control panel (“password protection”, “staging lock”).',
				'who-said-401'
			),
		},
		...exemptSteps( 'rest', site, server, challenged ),
	];
}

/** Steps that keep a cache away from the REST API. */
export function cacheSteps(
	site: SiteFacts,
	server: ServerFacts | null
): Step[] {
	return [
		{
			title: __( 'Keep the REST API out of the cache', 'who-said-401' ),
			text: __(
				'Empty the cache: in the caching plugin, at the host, and at the service in front of the site if there is one.',
				'who-said-401'
			),
		},
		{
			text: sprintf(
				/* translators: %s: path, e.g. /wp-json/. */
				__(
					'Exclude from the cache every address that begins with %s, and every request that carries an Authorization header or a cookie whose name begins with wordpress_logged_in.',
					'who-said-401'
				),
				restPath( site )
			),
			isThen: true,
		},
		...dialectOf( server ).skipCache( site ),
	];
}

/** How a client gets round a rule about methods without anybody changing the rule (`WP_REST_Server::serve_request()`). */
function byPost( { method, url }: Probe ): Step {
	const address = new URL( url );
	address.searchParams.set( '_method', method );
	return {
		title: __( 'Change what the app sends', 'who-said-401' ),
		isFree: true as const,
		text: sprintf(
			/* translators: %s: HTTP method, e.g. DELETE. */
			__(
				'If you can change the app that asks: have it send POST and name %s in the address, or in the header X-HTTP-Method-Override. WordPress obeys both, and this one was let through just now.',
				'who-said-401'
			),
			method
		),
		snippet: {
			language: 'http',
			where: __( 'the app that sends the request', 'who-said-401' ),
			code: `POST ${ address.pathname }${ address.search }\nX-HTTP-Method-Override: ${ method }`,
		},
	};
}

/** Steps against a rule in front of WordPress that forbids a method. */
export function methodSteps(
	refused: Exchange,
	server: ServerFacts | null
): Step[] {
	return [
		...( refused.probe.method === 'HEAD'
			? []
			: [ byPost( refused.probe ) ] ),
		...refuserOf( server, refused ).allowMethods(),
	];
}

/** Steps that make addresses below the REST prefix reach WordPress. */
export function rewriteSteps(
	site: SiteFacts,
	server: ServerFacts | null
): Step[] {
	return [
		savePermalinks(
			site,
			__(
				'Go to Settings → Permalinks and select Save Changes. WordPress then renews its rules.',
				'who-said-401'
			)
		),
		...dialectOf( server ).rewrite( site ),
	];
}

/** Where to look for a rule, and by which words. */
const LOOK: Record< RuleKind, () => string > = {
	client: () =>
		/* translators: 1: where a web server's rules stand. 2: words to look for. */
		__(
			'Look in %1$s for a rule about addresses or apps: %2$s.',
			'who-said-401'
		),
	method: () =>
		/* translators: 1: where a web server's rules stand. 2: words to look for. */
		__(
			'Look in %1$s for a rule about methods (%2$s), and in ModSecurity for the allowed ones (rule 911100).',
			'who-said-401'
		),
	'bare-401': () =>
		/* translators: 1: where a web server's rules stand. 2: words to look for. */
		__(
			'Look in %1$s for a rule that answers 401 (%2$s), and take that rule out.',
			'who-said-401'
		),
	scheme: () =>
		/* translators: 1: where a web server's rules stand. 2: words to look for. */
		__(
			'Look for a rule that names “Basic” or “Bearer”, in %1$s (%2$s) or in the settings of the host. Have it let every Authorization header through.',
			'who-said-401'
		),
	origin: () =>
		/* translators: 1: where a web server's rules stand. 2: words to look for. */
		__(
			'Take out rules that set Access-Control-Allow-Origin: in %1$s (%2$s), at the service in front of the site, and in plugins for CORS. WordPress sets it by itself, anew for each request.',
			'who-said-401'
		),
	redirect: () =>
		/* translators: 1: where a web server's rules stand. 2: words to look for. */
		__(
			'Take the REST API out of the rule that sends on: in the redirection plugin, in %1$s (%2$s) or at the host.',
			'who-said-401'
		),
};

/**
 * Where to look for a rule of the web server.
 *
 * @param kind    What the rule does.
 * @param server  Facts; null when not known.
 * @param refused The answer of that rule; null when there is none.
 */
export function lookStep(
	kind: RuleKind,
	server: ServerFacts | null,
	refused: Exchange | null
): Step {
	const { configuration, rules } = refused
		? refuserOf( server, refused )
		: dialectOf( server );
	return {
		title: __( 'Change the rule', 'who-said-401' ),
		text: sprintf( LOOK[ kind ](), configuration(), rules[ kind ] ),
	};
}

/**
 * What has to stand in the configuration of a server that does not read .htaccess.
 *
 * @param dialect The server.
 * @param home    URL path of the website, with slashes at both ends.
 */
export function placeOfHtaccess(
	dialect: ServerDialect,
	home: string
): Step[] {
	const snippet = dialect.inPlaceOfHtaccess?.( home );
	return snippet
		? [
				{
					title: __(
						'Change the server’s configuration',
						'who-said-401'
					),
					text: __(
						'What .htaccess does elsewhere, this server’s configuration must say: unknown addresses go to WordPress, and the Authorization header reaches PHP. If something of it is missing, add it or ask the host to.',
						'who-said-401'
					),
					snippet,
				},
			]
		: [];
}
