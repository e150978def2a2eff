import { __ } from '@wordpress/i18n';
import type { Step } from '../evidence/types';

type Kind = 'nginx' | 'caddy' | 'iis';

const SERVERS: { kind: Kind; name: string; pattern: RegExp }[] = [
	{ kind: 'nginx', name: 'nginx', pattern: /\b(?:nginx|openresty)\b/i },
	{ kind: 'caddy', name: 'Caddy', pattern: /\b(?:caddy|frankenphp)\b/i },
	{ kind: 'iis', name: 'IIS', pattern: /\bmicrosoft-iis\b/i },
];

/** The server, when it is one that does not read .htaccess. */
export function serverNamed(
	software: string
): { kind: Kind; name: string } | undefined {
	return SERVERS.find( ( { pattern } ) => pattern.test( software ) );
}

const CODE: Record<
	Kind,
	( home: string ) => { language: string; where: string; code: string }
> = {
	nginx: ( home ) => ( {
		language: 'nginx',
		where: 'server { … }',
		code: [
			`location ${ home } { try_files $uri $uri/ ${ home }index.php?$args; }`,
			'location ~ \\.php$ {',
			'\t# what is there already, and:',
			'\tfastcgi_param HTTP_AUTHORIZATION $http_authorization;',
			'}',
		].join( '\n' ),
	} ),
	caddy: ( home ) => ( {
		language: 'caddy',
		where: 'Caddyfile',
		code: [
			'php_fastcgi unix//run/php/php-fpm.sock {',
			'\tenv HTTP_AUTHORIZATION {http.request.header.Authorization}',
			'}',
			`try_files {path} {path}/ ${ home }index.php?{query}`,
			'file_server',
		].join( '\n' ),
	} ),
	iis: ( home ) => ( {
		language: 'xml',
		where: 'web.config',
		code: [
			'<rewrite><rules>',
			'\t<rule name="WordPress" patternSyntax="Wildcard">',
			'\t\t<match url="*" />',
			'\t\t<conditions>',
			'\t\t\t<add input="{REQUEST_FILENAME}" matchType="IsFile" negate="true" />',
			'\t\t\t<add input="{REQUEST_FILENAME}" matchType="IsDirectory" negate="true" />',
			'\t\t</conditions>',
			`\t\t<action type="Rewrite" url="${ home }index.php" />`,
			'\t</rule>',
			'</rules></rewrite>',
		].join( '\n' ),
	} ),
};

/** What WordPress's block and the header's line are called there. `home`: URL path of the front page's folder. */
export function snippetsFor( kind: Kind, { home }: { home: string } ): Step[] {
	return [
		{
			text: __(
				'What .htaccess does elsewhere, this server’s configuration must say: unknown addresses go to WordPress, and the Authorization header reaches PHP. If something of it is missing, add it or ask the host to.',
				'who-said-401'
			),
			snippet: CODE[ kind ]( home ),
		},
	];
}
