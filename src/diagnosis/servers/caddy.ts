/**
 * Caddy. Sources: caddyserver.com's documentation of the Caddyfile (order of directives, request matchers, `basic_auth`, which was
 * `basicauth` before 2.8, `php_fastcgi`, `try_files`, `reverse_proxy`).
 */
import { __ } from '@wordpress/i18n';
import type { Step } from '../evidence/types';
import { homePath, restPath, type ServerDialect, type Snippet } from './types';

/** Lines for the block of the site. */
export const inCaddyfile = ( code: string[] ): Snippet => ( {
	language: 'caddy',
	where: 'Caddyfile',
	code: code.join( '\n' ),
} );

/** The request as it was sent: `try_files` has changed the address before a password is asked for. */
const ASKED = '{http.request.orig_uri.path}';

/** A matcher for all requests but those, to be named in the line that asks for the password. */
const prompt = ( test: string ): Step => ( {
	title: __( 'Let the REST API through', 'who-said-401' ),
	text: __(
		'Put this line into the site’s block of the Caddyfile, and name it where the password is asked for: basic_auth @private { … }. Then reload Caddy.',
		'who-said-401'
	),
	snippet: inCaddyfile( [ `@private expression ${ test }` ] ),
} );

const openFile = ( path: string ) => [ prompt( `${ ASKED } != "${ path }"` ) ];

export const caddy = {
	id: 'caddy',
	name: 'Caddy',
	software: /\bcaddy\b/i,
	sapi: null,
	readsHtaccess: false,
	configuration: () => __( 'the Caddyfile', 'who-said-401' ),
	// Its own errors have no page.
	errorPage: null,
	rules: {
		client: 'remote_ip, client_ip, header User-Agent',
		method: 'method',
		'bare-401': 'respond 401, error 401',
		scheme: 'header Authorization, request_header',
		origin: 'header Access-Control-Allow-Origin',
		redirect: 'redir',
	},
	passAuthorization: () => [
		{
			title: __( 'Change the server’s configuration', 'who-said-401' ),
			text: __(
				'Caddy hands the header over by itself: look for “request_header -Authorization” in the Caddyfile and take it out. This says it once more, where PHP is called:',
				'who-said-401'
			),
			snippet: inCaddyfile( [
				'php_fastcgi unix//run/php/php-fpm.sock {',
				'\tenv HTTP_AUTHORIZATION {http.request.header.Authorization}',
				'}',
			] ),
		},
	],
	exempt: {
		rest: ( site ) => [
			prompt(
				`!${ ASKED }.startsWith("${ restPath( site ) }") || ${ ASKED }.contains("..")`
			),
		],
		'admin-ajax': ( site ) =>
			openFile( `${ homePath( site ) }wp-admin/admin-ajax.php` ),
		cron: ( site ) => openFile( `${ homePath( site ) }wp-cron.php` ),
	},
	allowMethods: () => [
		{
			title: __( 'Change the rule', 'who-said-401' ),
			text: __(
				'Or have the rule go: look for a matcher with “method” in the Caddyfile, and leave the REST API out of it.',
				'who-said-401'
			),
			snippet: inCaddyfile( [
				'@forbidden {',
				'\tnot method GET HEAD POST PUT PATCH DELETE OPTIONS',
				'}',
				'respond @forbidden 405',
			] ),
		},
	],
	rewrite: ( site ) => [
		{
			text: __(
				'If that does not help, the Caddyfile lacks the rule that hands unknown addresses to WordPress. Add it to the site’s block, or ask the host to.',
				'who-said-401'
			),
			isThen: true,
			snippet: inCaddyfile( [
				`try_files {path} {path}/ ${ homePath( site ) }index.php?{query}`,
			] ),
		},
	],
	// It has no cache of its own.
	skipCache: () => [],
	// It passes Authorization on and says X-Forwarded-Proto by itself.
	asProxy: null,
	inPlaceOfHtaccess: ( home: string ) =>
		inCaddyfile( [
			'php_fastcgi unix//run/php/php-fpm.sock {',
			'\tenv HTTP_AUTHORIZATION {http.request.header.Authorization}',
			'}',
			`try_files {path} {path}/ ${ home }index.php?{query}`,
			'file_server',
		] ),
} satisfies ServerDialect;
