/**
 * FrankenPHP: PHP inside Caddy, configured by a Caddyfile. Source: frankenphp.dev's documentation (`php_server`, its `env`), and its
 * build, which sets the `Server` header to “FrankenPHP Caddy”.
 */
import { __ } from '@wordpress/i18n';
import { caddy, inCaddyfile } from './caddy';
import type { ServerDialect } from './types';

const PHP_SERVER = [
	'php_server {',
	'\tenv HTTP_AUTHORIZATION {http.request.header.Authorization}',
	'}',
];

export const frankenphp = {
	...caddy,
	id: 'frankenphp',
	name: 'FrankenPHP',
	software: /\bfrankenphp\b/i,
	sapi: 'frankenphp',
	passAuthorization: () => [
		{
			title: __( 'Change the server’s configuration', 'who-said-401' ),
			text: __(
				'FrankenPHP hands the header over by itself: look for “request_header -Authorization” in the Caddyfile and take it out. This says it once more:',
				'who-said-401'
			),
			snippet: inCaddyfile( PHP_SERVER ),
		},
	],
	inPlaceOfHtaccess: ( home: string ) =>
		inCaddyfile( [
			...PHP_SERVER.slice( 0, -1 ),
			`\ttry_files {path} {path}/index.php ${ home }index.php`,
			'}',
		] ),
} satisfies ServerDialect;
