import { __, sprintf } from '@wordpress/i18n';
import type { ServerFacts, SiteFacts, Step } from '../evidence/types';
import { serverKind } from './server-kind';

/** Steps that keep a cache away from the REST API, in order of least cost. */
export function cacheSteps(
	site: SiteFacts,
	server: ServerFacts | null
): Step[] {
	const path = new URL( site.restRoot ).pathname;
	const steps: Step[] = [
		{
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
				path
			),
		},
	];
	return serverKind( server ) === 'nginx'
		? [
				...steps,
				{
					text: __(
						'On nginx, where fastcgi_cache or proxy_cache is set:',
						'who-said-401'
					),
					snippet: {
						language: 'nginx',
						where: 'server { … }',
						code: [
							'set $skip_cache 0;',
							`if ($request_uri ~ "^${ path }|rest_route=") { set $skip_cache 1; }`,
							'if ($http_authorization) { set $skip_cache 1; }',
							'if ($http_cookie ~ "wordpress_logged_in") { set $skip_cache 1; }',
							'fastcgi_cache_bypass $skip_cache;',
							'fastcgi_no_cache $skip_cache;',
						].join( '\n' ),
					},
				},
			]
		: steps;
}
