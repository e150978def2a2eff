/**
 * Pairs in which one directive has its chance: a file with little else, a request it is about.
 */
import fc from 'fast-check';
import type { SimulatedRequest } from '../../src/apache';
import {
	directory,
	environment,
	handler,
	headerLine,
	type Lines,
	redirect,
	setEnvIf,
	accessCompat,
	basicLogin,
	authorization,
	errorDocument,
	options,
} from './arbitrary-directives';
import { arbitraryRequest } from './arbitrary-request';
import { CORE_BLOCK } from './arbitrary-rewrite';

const pick = < Value >( ...values: Value[] ) => fc.constantFrom( ...values );

type Change = Partial< SimulatedRequest >;

const get = ( ...paths: string[] ): fc.Arbitrary< Change > =>
	pick( ...paths ).map( ( path ) => ( { method: 'GET', path } ) );

/** Lines that make a variable visible, or make access hang on it. */
const usesMark = pick< Lines >(
	[ 'Require env MARK' ],
	[ 'Order allow,deny', 'Allow from env=MARK' ],
	[ 'Deny from env=MARK' ],
	[ 'Header set X-Mark "%{MARK}e"' ],
	[]
);

const frame =
	( open: string, close: string ) =>
	( lines: Lines ): Lines => [ open, ...lines, close ];

const FOCUSES: readonly [
	lines: fc.Arbitrary< Lines >,
	change: fc.Arbitrary< Change >,
	weight?: number,
][] = [
	[
		pick< Lines >( [ 'DirectorySlash Off' ] ),
		get( '/wp-admin', '/static', '/wp-content' ),
		5,
	],
	[
		pick< Lines >(
			[ 'DirectoryIndex other.php' ],
			[ 'DirectoryIndex index.html' ],
			[ 'DirectoryIndex readme.html index.php' ],
			[ 'DirectoryIndex disabled' ]
		),
		get( '/', '/static/', '/wp-admin/', '/blog/' ),
		5,
	],
	[
		pick< Lines >(
			[ 'FallbackResource /index.php' ],
			[ 'FallbackResource /other.php' ],
			[ 'FallbackResource /index.php', 'DirectoryIndex disabled' ]
		),
		get( '/sample-page/', '/wp-json/wp/v2/posts', '/missing', '/a%20b/c' ),
	],
	[ directory, get( '/', '/wp-admin', '/static/', '/hello/world' ) ],
	[
		pick< Lines >(
			[ 'SetHandler application/x-httpd-php' ],
			[ 'SetHandler none' ],
			[ 'SetHandler default-handler' ]
		).chain( ( lines ) =>
			pick(
				frame( '<Files *.php>', '</Files>' )( lines ),
				frame(
					'<FilesMatch "\\.(html|jpg)$">',
					'</FilesMatch>'
				)( lines ),
				lines
			)
		),
		get(
			'/index.php',
			'/readme.html',
			'/wp-content/uploads/picture.jpg',
			'/wp-content/uploads/evil.php'
		),
	],
	[
		pick< Lines >(
			[ 'AddHandler application/x-httpd-php .html .jpg' ],
			[ 'AddHandler application/x-httpd-php .css', 'RemoveHandler .css' ],
			[ 'AddHandler php-script .txt .html' ]
		),
		get(
			'/readme.html',
			'/robots.txt',
			'/wp-content/style.css',
			'/static/'
		),
	],
	[
		handler,
		get( '/readme.html', '/index.php', '/robots.txt', '/index.php/extra' ),
	],
	[
		pick< Lines >(
			[ 'php_value memory_limit 64M' ],
			[ 'php_flag engine off' ],
			[ 'php_value engine 0' ],
			[ '<IfModule mod_php.c>', 'php_flag engine off', '</IfModule>' ]
		),
		get( '/index.php', '/wp-login.php', '/' ),
		4,
	],
	[
		pick< Lines >(
			[ 'CGIPassAuth On' ],
			[ '<Files wp-login.php>', 'CGIPassAuth On', '</Files>' ],
			[ 'CGIPassAuth On', ...CORE_BLOCK ]
		),
		get( '/index.php', '/wp-login.php', '/wp-json/' ),
	],
	[
		fc.tuple( setEnvIf, usesMark ).map( ( lists ) => lists.flat() ),
		get( '/index.php', '/', '/wp-json/x', '/wp-login.php' ),
	],
	[
		fc
			.tuple( environment, usesMark, pick< Lines >( [], CORE_BLOCK ) )
			.map( ( lists ) => lists.flat() ),
		get( '/index.php', '/wp-json/x' ),
	],
	[
		fc
			.tuple(
				pick< Lines >(
					[ 'BrowserMatch Mozilla MARK=browser' ],
					[ 'BrowserMatch "^curl/(.*)" MARK=$1' ],
					[ 'BrowserMatchNoCase badbot MARK' ],
					[ 'BrowserMatch . MARK' ]
				),
				usesMark
			)
			.map( ( lists ) => lists.flat() ),
		get( '/index.php', '/readme.html' ),
	],
	[
		fc.tuple( headerLine, headerLine ).map( ( lists ) => lists.flat() ),
		get( '/', '/readme.html', '/index.php' ),
	],
	[
		fc
			.tuple( redirect, pick< Lines >( [], CORE_BLOCK ) )
			.map( ( lists ) => lists.flat() ),
		get(
			'/old',
			'/old/page',
			'/wp-json/wp/v2/posts',
			'/wp-login.php',
			'/sample-page/',
			'/wp-content/uploads/picture.jpg'
		),
	],
	[ errorDocument, get( '/', '/missing', '/old', '/wp-config.php.bak' ) ],
	[ options, get( '/empty/', '/wp-content/', '/wp-json/' ) ],
	[
		fc
			.tuple(
				pick< Lines >(
					[ 'Options -Indexes' ],
					[ 'Options -FollowSymLinks' ]
				),
				fc.constant( CORE_BLOCK )
			)
			.map( ( lists ) => lists.flat() ),
		get( '/empty/', '/wp-json/' ),
	],
	[
		fc
			.tuple(
				pick(
					'<Files wp-login.php>',
					'<Files "wp-*">',
					'<Files xmlrpc.php>',
					'<FilesMatch "^(wp-login|xmlrpc)\\.php$">',
					'<FilesMatch "\\.(jpg|bak)$">'
				),
				fc.oneof( accessCompat, authorization, basicLogin )
			)
			.map( ( [ open, lines ] ) =>
				frame(
					open,
					open.startsWith( '<FilesMatch' )
						? '</FilesMatch>'
						: '</Files>'
				)( lines )
			),
		get(
			'/wp-login.php',
			'/xmlrpc.php',
			'/wp-config.php.bak',
			'/wp-content/uploads/picture.jpg'
		),
	],
	[
		fc
			.tuple( authorization, pick< Lines >( [], CORE_BLOCK ) )
			.map( ( lists ) => lists.flat() ),
		get( '/', '/wp-json/x', '/wp-login.php' ),
	],
	[
		fc
			.tuple(
				pick( 'RequireAll', 'RequireNone' ),
				fc.array( authorization, { minLength: 1, maxLength: 2 } )
			)
			.map( ( [ name, parts ] ): Lines => [
				'<RequireAll>',
				'Require all granted',
				`<${ name }>`,
				...parts.flat(),
				`</${ name }>`,
				'</RequireAll>',
			] ),
		get( '/', '/wp-login.php' ),
	],
	[
		fc
			.tuple( basicLogin, pick< Lines >( [], CORE_BLOCK ) )
			.map( ( lists ) => lists.flat() ),
		get( '/', '/wp-json/x', '/wp-login.php' ),
	],
	[
		fc
			.tuple(
				pick(
					'<Limit GET POST>',
					'<Limit PUT DELETE OPTIONS>',
					'<LimitExcept GET POST HEAD>',
					'<LimitExcept PUT>'
				),
				fc.oneof( accessCompat, authorization, basicLogin )
			)
			.map( ( [ open, lines ] ) =>
				frame(
					open,
					open.startsWith( '<LimitExcept' )
						? '</LimitExcept>'
						: '</Limit>'
				)( lines )
			),
		fc.record( {
			method: pick( 'GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH' ),
			path: pick( '/index.php', '/wp-json/x' ),
		} ),
	],
	[
		fc
			.tuple(
				pick(
					'mod_rewrite.c',
					'mod_headers.c',
					'!mod_access_compat.c',
					'mod_no_such.c',
					'!mod_authz_core.c'
				),
				fc.oneof( headerLine, authorization, redirect, accessCompat )
			)
			.map( ( [ name, lines ] ) =>
				frame( `<IfModule ${ name }>`, '</IfModule>' )( lines )
			),
		get( '/', '/old/page', '/wp-login.php' ),
	],
	[
		fc
			.tuple(
				pick(
					'RewriteBase /',
					'RewriteBase /blog/',
					'RewriteBase /blog'
				),
				pick(
					'RewriteRule ^old/(.*)$ other.php?x=$1 [L]',
					'RewriteRule ^old index.php',
					'RewriteRule ^old/(.*)$ new/$1 [R=301,L]',
					'RewriteRule ^sample-page/?$ readme.html'
				)
			)
			.map( ( [ base, rule ] ): Lines => [
				'RewriteEngine On',
				base,
				rule,
			] ),
		get( '/old/page', '/old', '/sample-page/' ),
		4,
	],
	[
		pick< Lines >(
			[ 'SetEnvIfNoCase User-Agent "MOZILLA" MARK=browser' ],
			[ 'SetEnvIfNoCase Referer EXAMPLE MARK=own' ],
			[ 'SetEnvIfNoCase User-Agent "^(curl|wordpress)" MARK=$1' ],
			[ 'SetEnvIfNoCase Host "^WWW\\." MARK', 'Deny from env=MARK' ]
		),
		get( '/index.php', '/wp-json/', '/wp-login.php' ),
		2,
	],
	[
		pick< Lines >(
			[ 'BrowserMatch . MARK' ],
			[ 'BrowserMatch Mozilla MARK', 'Deny from env=MARK' ],
			[ 'BrowserMatch "^(\\w+)" MARK=$1' ]
		),
		get( '/index.php', '/wp-login.php' ),
		2,
	],
	[
		pick< Lines >(
			[ 'RedirectMatch 301 ^/old(.*)$ https://example.com$1' ],
			[ 'RedirectMatch ^/wp-json/(.*)$ /index.php?rest_route=/$1' ],
			[ 'RedirectMatch 403 ^/wp-content/uploads/.*\\.php$' ],
			[ 'RedirectMatch gone "^/feed/?$"', ...CORE_BLOCK ],
			[ 'RedirectMatch 401 ^/wp-login' ]
		),
		get(
			'/old/page',
			'/wp-json/x',
			'/wp-content/uploads/evil.php',
			'/feed/',
			'/wp-login.php'
		),
		5,
	],
	[
		pick< Lines >(
			[ '<Files *.php>', 'SetHandler default-handler', '</Files>' ],
			[ '<FilesMatch "\\.php$">', 'SetHandler none', '</FilesMatch>' ],
			[ '<Files index.php>', 'SetHandler text/plain', '</Files>' ]
		),
		get( '/index.php', '/wp-login.php', '/' ),
		7,
	],
	[
		pick< Lines >(
			[ 'AddHandler application/x-httpd-php .html .jpg .txt .css' ],
			[ 'AddHandler php-script .txt .html' ],
			[ 'AddHandler default-handler .php' ]
		),
		get(
			'/readme.html',
			'/robots.txt',
			'/wp-content/style.css',
			'/static/'
		),
		13,
	],
	[
		pick< Lines >(
			[
				'ErrorDocument 403 /other.php',
				'<Files wp-login.php>',
				'Deny from all',
				'</Files>',
			],
			[ 'ErrorDocument 404 /index.php?error=404' ],
			[ 'ErrorDocument 404 https://example.com/' ],
			[
				'ErrorDocument 401 /index.php',
				'<Files wp-login.php>',
				'AuthType Basic',
				'AuthName x',
				'AuthUserFile %PASSWORDS%',
				'Require user nobody',
				'</Files>',
			],
			[ 'ErrorDocument 410 /other.php', 'Redirect gone /old' ]
		),
		get( '/wp-login.php', '/missing', '/old', '/wp-content/missing.css' ),
		6,
	],
	[
		fc
			.tuple( authorization, authorization )
			.map( ( [ one, other ] ): Lines => [
				'<RequireAll>',
				'Require all granted',
				'<RequireAny>',
				...one,
				...other,
				'</RequireAny>',
				'</RequireAll>',
			] ),
		get( '/', '/wp-login.php', '/readme.html' ),
		5,
	],
	[
		pick< Lines >(
			[
				'<LimitExcept GET POST HEAD>',
				'Deny from all',
				'</LimitExcept>',
			],
			[ '<LimitExcept POST>', 'Require ip 10.0.0.1', '</LimitExcept>' ],
			[
				'<LimitExcept PUT DELETE>',
				'Require all denied',
				'</LimitExcept>',
			]
		),
		fc.record( {
			method: pick( 'GET', 'POST', 'PUT', 'DELETE', 'OPTIONS' ),
			path: pick( '/index.php', '/' ),
		} ),
		5,
	],
	[
		pick< Lines >(
			[ 'php_value memory_limit 64M' ],
			[ 'php_flag engine off' ],
			[ '<Files wp-login.php>', 'php_flag engine off', '</Files>' ]
		),
		get( '/index.php', '/wp-login.php' ),
	],
	[
		pick< Lines >(
			[ 'RequestHeader unset Authorization' ],
			[ 'RequestHeader set X-Mark sent' ],
			[ 'RequestHeader append X-Requested-With more' ]
		),
		get( '/index.php', '/wp-login.php' ),
		4,
	],
	[
		pick< Lines >( [ 'CGIPassAuth On' ] ),
		get( '/index.php' ).map( ( change ) => ( {
			...change,
			headers: { host: 'example.org', authorization: 'Bearer x' },
		} ) ),
		4,
	],
	[
		pick< Lines >(
			[ 'Redirect 301 /old /new' ],
			[ 'Redirect gone /old' ],
			[ 'DirectorySlash Off' ],
			[ '<IfModule mod_alias.c>', 'Redirect 403 /old', '</IfModule>' ],
			[ 'SetEnvIf Request_URI . MARK', 'Deny from env=MARK' ],
			[ 'php_value memory_limit 64M' ],
			[ '<FilesMatch "^(old|wp-)">', 'Deny from all', '</FilesMatch>' ],
			[
				'RewriteEngine On',
				'RewriteBase /blog',
				'RewriteRule ^old new [R]',
			]
		),
		get( '/old', '/old', '/wp-admin' ),
		8,
	],
	[
		pick< Lines >(
			[ 'SetEnvIfNoCase Host "EXAMPLE" MARK=own' ],
			[ 'BrowserMatch ^ MARK', 'Header set X-Mark "%{MARK}e"' ],
			[ 'RedirectMatch 403 ^/wp-login' ],
			[
				'<Files wp-login.php>',
				'SetHandler default-handler',
				'</Files>',
			],
			[
				'<IfModule mod_headers.c>',
				'Header set X-Mark one',
				'</IfModule>',
			],
			[ '<IfModule !mod_headers.c>', 'Deny from all', '</IfModule>' ]
		),
		get( '/wp-login.php' ),
		10,
	],
	[
		pick< Lines >(
			[ 'FallbackResource /index.php' ],
			[ 'FallbackResource /other.php' ]
		),
		get( '/sample-page/', '/wp-json/wp/v2/posts' ),
		2,
	],
];

/** A parent's rules and a child's, with what decides between them. */
const inherited = fc
	.tuple(
		pick(
			'Inherit',
			'InheritBefore',
			'IgnoreInherit',
			'AllowNoSlash',
			'MergeBase',
			'InheritDown',
			'InheritDownBefore'
		),
		fc.boolean(),
		pick( '/wp-admin/index.php', '/wp-admin/x', '/wp-admin' ),
		pick(
			'RewriteRule . /other.php [L]',
			'RewriteRule x - [F]',
			'RewriteRule ^wp-admin/x other.php',
			'RewriteRule php$ - [E=MARK:outer]'
		),
		pick(
			'RewriteRule ^x index.php',
			'RewriteRule .* - [E=MARK:inner]',
			'RewriteRule ^(.*)$ /readme.html [R]'
		)
	)
	.map( ( [ option, above, path, outer, own ] ) => {
		const set = `RewriteOptions ${ option }`;
		return {
			files: [
				{
					directory: '/',
					text: [
						'RewriteEngine On',
						...( above ? [ set ] : [] ),
						'RewriteBase /',
						outer,
					].join( '\n' ),
				},
				{
					directory: '/wp-admin/',
					text: [
						'RewriteEngine On',
						...( above ? [] : [ set ] ),
						own,
					].join( '\n' ),
				},
			],
			change: { method: 'GET', path } as Change,
		};
	} );

const single = fc
	.oneof(
		...FOCUSES.map( ( [ lines, change, weight = 1 ] ) => ( {
			weight,
			arbitrary: fc.record( { lines, change } ),
		} ) )
	)
	.map( ( { lines, change } ) => ( {
		files: [ { directory: '/', text: lines.join( '\n' ) } ],
		change,
	} ) );

export const focusedPair = fc
	.tuple(
		fc.oneof(
			{ weight: 12, arbitrary: single },
			{ weight: 2, arbitrary: inherited }
		),
		arbitraryRequest
	)
	.map( ( [ { files, change }, request ] ) => ( {
		files,
		request: { ...request, ...change },
	} ) );
