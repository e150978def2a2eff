/**
 * nginx, and what is built on it. Sources: nginx.org's documentation of ngx_http_auth_basic_module (`auth_basic` takes variables, `off`
 * ends it), ngx_http_core_module (`try_files`, `limit_except`), ngx_http_fastcgi_module (`fastcgi_cache_bypass`) and
 * ngx_http_proxy_module.
 */
import { __ } from '@wordpress/i18n';
import type { Step } from '../evidence/types';
import {
	NO_WAY_UP,
	homePath,
	quoted,
	restPath,
	type ServerDialect,
} from './types';

const inServer = ( code: string[] ) => ( {
	language: 'nginx',
	where: 'server { … }',
	code: code.join( '\n' ),
} );

const asProxy = ( code: string ) => ( {
	language: 'nginx',
	where: 'location / { proxy_pass …; … }',
	code,
} );

/** One PHP file without the prompt. */
const openFile = ( path: string ): Step => ( {
	title: __( 'Let the address through', 'who-said-401' ),
	text: __(
		'Put this into nginx’s configuration, before the block that asks for the password. The last line has to be the one that your block for PHP has:',
		'who-said-401'
	),
	snippet: inServer( [
		`location = ${ path } {`,
		'\tauth_basic off;',
		'\tinclude fastcgi_params;',
		'\tfastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
		'\tfastcgi_pass unix:/run/php/php-fpm.sock;',
		'}',
	] ),
} );

export const nginx = {
	id: 'nginx',
	name: 'nginx',
	software: /\b(?:nginx|openresty|tengine|angie)\b/i,
	sapi: null,
	readsHtaccess: false,
	configuration: () => __( 'nginx’s configuration', 'who-said-401' ),
	errorPage: /<center>(?:nginx|openresty|tengine|angie)\b/i,
	// PHP names a charset with every page, nginx with none.
	isOwnHead: ( { headers } ) =>
		/^nginx/i.test( headers.server ?? '' ) &&
		headers[ 'content-type' ] === 'text/html',
	rules: {
		client: 'allow, deny, $http_user_agent',
		method: 'limit_except, $request_method',
		'bare-401': 'return 401',
		scheme: '$http_authorization',
		origin: 'add_header',
		redirect: 'return 301, rewrite',
	},
	passAuthorization: () => [
		{
			title: __( 'Change the server’s configuration', 'who-said-401' ),
			text: __(
				'Add this line where nginx passes PHP requests on, and reload nginx. On a rented server, ask the host to do it.',
				'who-said-401'
			),
			snippet: {
				language: 'nginx',
				where: 'location ~ \\.php$ { … }',
				code: 'fastcgi_param HTTP_AUTHORIZATION $http_authorization;',
			},
		},
	],
	exempt: {
		// By the address as it was sent: the block that runs PHP is another one, and inherits the prompt.
		rest: ( site ) => [
			{
				title: __( 'Let the REST API through', 'who-said-401' ),
				text: __(
					'Let requests to the REST API through: put this into the site’s server block, in place of the line auth_basic, and reload nginx.',
					'who-said-401'
				),
				snippet: inServer( [
					'set $realm "Private";',
					`if ($request_uri ~* "^${ quoted(
						restPath( site )
					) }${ NO_WAY_UP }") { set $realm off; }`,
					'auth_basic $realm;',
				] ),
			},
		],
		'admin-ajax': ( site ) => [
			openFile( `${ homePath( site ) }wp-admin/admin-ajax.php` ),
		],
		cron: ( site ) => [ openFile( `${ homePath( site ) }wp-cron.php` ) ],
	},
	allowMethods: () => [
		{
			title: __( 'Change the rule', 'who-said-401' ),
			text: __(
				'Or have the rule go: on nginx look for “limit_except” and for a condition on $request_method, and name the methods there.',
				'who-said-401'
			),
			snippet: {
				language: 'nginx',
				where: 'location ^~ /wp-json/ { … }',
				code: 'limit_except GET HEAD POST PUT PATCH DELETE OPTIONS { deny all; }',
			},
		},
	],
	rewrite: ( site ) => [
		{
			text: __(
				'If that does not help, nginx lacks the rule that hands unknown addresses to WordPress. Add it, or ask the host to.',
				'who-said-401'
			),
			isThen: true,
			snippet: inServer( [
				`location ${ homePath( site ) } { try_files $uri $uri/ ${ homePath(
					site
				) }index.php?$args; }`,
			] ),
		},
	],
	skipCache: ( site ) => [
		{
			text: __(
				'On nginx, where fastcgi_cache or proxy_cache is set:',
				'who-said-401'
			),
			isThen: true,
			snippet: inServer( [
				'set $skip_cache 0;',
				`if ($request_uri ~ "^${ quoted(
					restPath( site )
				) }|rest_route=") { set $skip_cache 1; }`,
				'if ($http_authorization) { set $skip_cache 1; }',
				'if ($http_cookie ~ "wordpress_logged_in") { set $skip_cache 1; }',
				'fastcgi_cache_bypass $skip_cache;',
				'fastcgi_no_cache $skip_cache;',
			] ),
		},
	],
	asProxy: {
		authorization: asProxy(
			'proxy_set_header Authorization $http_authorization;'
		),
		https: asProxy( 'proxy_set_header X-Forwarded-Proto $scheme;' ),
	},
	inPlaceOfHtaccess: ( home: string ) =>
		inServer( [
			`location ${ home } { try_files $uri $uri/ ${ home }index.php?$args; }`,
			'location ~ \\.php$ {',
			'\t# what is there already, and:',
			'\tfastcgi_param HTTP_AUTHORIZATION $http_authorization;',
			'}',
		] ),
} satisfies ServerDialect;
