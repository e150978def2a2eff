import { __ } from '@wordpress/i18n';
import type { ServerFacts, SiteFacts, Step } from '../evidence/types';
import { serverKind } from './server-kind';

/** Works on mod_php, FPM, mod_cgi and mod_fcgid alike, also where the rewrite rule comes too late. */
function setEnvIf(): Step {
	return {
		text: __(
			'Put this line at the very top of .htaccess, above “# BEGIN WordPress”. Keep a copy of the file.',
			'who-said-401'
		),
		snippet: {
			language: 'apache',
			where: '.htaccess',
			code: 'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
		},
	};
}

function resavePermalinks( site: SiteFacts ): Step {
	return {
		text: __(
			'Open the permalink settings and press Save: WordPress then writes the rule that hands the header over.',
			'who-said-401'
		),
		link: {
			url: `${ site.adminUrl }options-permalink.php`,
			label: __( 'Permalink settings', 'who-said-401' ),
		},
	};
}

function nginx(): Step {
	return {
		text: __(
			'Add this line where nginx passes PHP requests on, and reload nginx. On a rented server, ask the host to do it.',
			'who-said-401'
		),
		snippet: {
			language: 'nginx',
			where: 'location ~ \\.php$ { … }',
			code: 'fastcgi_param HTTP_AUTHORIZATION $http_authorization;',
		},
	};
}

/** LiteSpeed reads .htaccess and hands the header over by the rule that WordPress itself writes. */
function liteSpeed(): Step {
	return {
		text: __(
			'Put these lines at the very top of .htaccess, above “# BEGIN WordPress”. Keep a copy of the file.',
			'who-said-401'
		),
		snippet: {
			language: 'apache',
			where: '.htaccess',
			code: 'RewriteEngine On\nRewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
		},
	};
}

/** IIS hands the header over unless it looks at logins itself. */
function iis(): Step {
	return {
		text: __(
			'IIS keeps the header to itself where it asks for logins of its own. Switch that off for this site, in IIS Manager under “Authentication” or in web.config; the host may have to allow it there.',
			'who-said-401'
		),
		snippet: {
			language: 'xml',
			where: 'web.config',
			code: [
				'<configuration>',
				'\t<system.webServer>',
				'\t\t<security>',
				'\t\t\t<authentication>',
				'\t\t\t\t<basicAuthentication enabled="false" />',
				'\t\t\t\t<anonymousAuthentication enabled="true" />',
				'\t\t\t</authentication>',
				'\t\t</security>',
				'\t</system.webServer>',
				'</configuration>',
			].join( '\n' ),
		},
	};
}

/** A proxy in front of the site drops the header. */
export function proxySteps(): Step[] {
	return [
		{
			text: __(
				'Have the proxy, load balancer or CDN in front of the site pass the Authorization header on. For nginx as proxy:',
				'who-said-401'
			),
			snippet: {
				language: 'nginx',
				where: 'location / { proxy_pass …; … }',
				code: 'proxy_set_header Authorization $http_authorization;',
			},
		},
	];
}

/** Steps that make the web server hand the Authorization header to PHP, in order of least cost. */
export function headerSteps( site: SiteFacts, server: ServerFacts ): Step[] {
	const kind = serverKind( server );
	if ( kind === 'nginx' ) {
		return [ nginx() ];
	}
	if ( kind === 'iis' ) {
		return [ iis() ];
	}
	const line = kind === 'litespeed' ? liteSpeed() : setEnvIf();
	const { exists, passesAuthorization } = server.htaccess;
	const canRewrite = site.permalinkStructure !== '';
	return exists && canRewrite && ! passesAuthorization
		? [ resavePermalinks( site ), line ]
		: [ line ];
}
