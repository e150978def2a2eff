import { __ } from '@wordpress/i18n';
import type { ServerFacts, SiteFacts, Step } from '../types';

const isNginx = ( { software }: ServerFacts ) => /nginx/i.test( software );

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
				where: 'location / { proxy_pass …; }',
				code: 'proxy_set_header Authorization $http_authorization;',
			},
		},
	];
}

/** Steps that make the web server hand the Authorization header to PHP, in order of least cost. */
export function headerSteps( site: SiteFacts, server: ServerFacts ): Step[] {
	if ( isNginx( server ) ) {
		return [ nginx() ];
	}
	const { exists, passesAuthorization } = server.htaccess;
	const canRewrite = site.permalinkStructure !== '';
	return exists && canRewrite && ! passesAuthorization
		? [ resavePermalinks( site ), setEnvIf() ]
		: [ setEnvIf() ];
}
