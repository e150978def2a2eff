/**
 * LiteSpeed Web Server and OpenLiteSpeed, which call themselves the same. Sources: LiteSpeed's documentation (“Special Rewrite Rule
 * Directives”, “LSCache: Basic Controls”, “Apache Rewrite Rules in OpenLiteSpeed”).
 */
import { __ } from '@wordpress/i18n';
import type { Step } from '../evidence/types';
import { apache } from './apache';
import { quoted, restPath, type ServerDialect } from './types';

const HTACCESS = { language: 'apache', where: '.htaccess' };

/** What is said of a password in .htaccess holds for the one of the two only. */
const orInItsConsole = (): Step => ( {
	title: __( 'Change the server’s configuration', 'who-said-401' ),
	text: __(
		'OpenLiteSpeed asks for passwords by what its WebAdmin console says, not by .htaccess: there, take the address out under Virtual Hosts → Context.',
		'who-said-401'
	),
} );

export const litespeed = {
	id: 'litespeed',
	name: 'LiteSpeed',
	software: /litespeed/i,
	sapi: 'litespeed',
	readsHtaccess: true,
	configuration: apache.configuration,
	errorPage: /<address>LiteSpeed|powered by LiteSpeed Web Server/i,
	rules: apache.rules,
	// By the rule that WordPress itself writes.
	passAuthorization: () => [
		{
			title: __( 'Add lines to .htaccess', 'who-said-401' ),
			text: __(
				'Put these lines at the very top of .htaccess, above “# BEGIN WordPress”. Keep a copy of the file.',
				'who-said-401'
			),
			snippet: {
				...HTACCESS,
				code: 'RewriteEngine On\nRewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
			},
		},
	],
	exempt: {
		rest: ( site ) => [ ...apache.exempt.rest( site ), orInItsConsole() ],
		'admin-ajax': () => [
			...apache.exempt[ 'admin-ajax' ](),
			orInItsConsole(),
		],
		cron: () => [ ...apache.exempt.cron(), orInItsConsole() ],
	},
	allowMethods: apache.allowMethods,
	rewrite: apache.rewrite,
	skipCache: ( site ) => [
		{
			title: __( 'Add lines to .htaccess', 'who-said-401' ),
			text: __(
				'On LiteSpeed, these lines at the very top of .htaccess keep its own cache (LSCache) away:',
				'who-said-401'
			),
			snippet: {
				...HTACCESS,
				code: [
					'<IfModule LiteSpeed>',
					'RewriteEngine On',
					`RewriteCond %{REQUEST_URI} ^${ quoted( restPath( site ) ) } [OR]`,
					'RewriteCond %{QUERY_STRING} (^|&)rest_route= [OR]',
					'RewriteCond %{HTTP:Authorization} . [OR]',
					'RewriteCond %{HTTP_COOKIE} wordpress_logged_in',
					'RewriteRule .* - [E=Cache-Control:no-cache]',
					'</IfModule>',
				].join( '\n' ),
			},
		},
	],
	asProxy: null,
	inPlaceOfHtaccess: null,
} satisfies ServerDialect;
