import fc from 'fast-check';

import type { NginxProcess } from './nginx-process';

type Behind = Pick< NginxProcess, 'root' | 'fastcgi' | 'proxy' | 'passwords' >;

/** Names of locations, as configurations of WordPress sites have them and a little beyond. */
const NAMES = [
	'/',
	'= /',
	'/wp-json/',
	'= /wp-json/',
	'^~ /wp-json/wp/v2/users',
	'/wp-admin',
	'/wp-admin/',
	'/wp-content/uploads/',
	'^~ /wp-content/',
	'= /wp-login.php',
	'= /xmlrpc.php',
	'/list',
	'/list/',
	'/empty/',
	'= /a.txt',
	'~ \\.php$',
	'~ [^/]\\.php(/|$)',
	'~* \\.(?:txt|html)$',
	'~ /\\.',
	'~ ^/wp-json/(?<rest>.*)$',
	'~* ^/(WP-JSON|api)/(.*)',
	'"~ ^/wp-json/wp/v[0-9]{1,2}/"',
	'~* /(?:uploads|files)/.*\\.php$',
];

const CONDITIONS = [
	'$request_method = POST',
	'$request_method !~ ^(GET|HEAD|POST)$',
	'$http_authorization = ""',
	'$http_authorization ~* ^bearer',
	'$args ~ rest_route=',
	'$arg_rest_route',
	'$request_uri ~* "wp-json/wp/v2/users"',
	'$query_string ~ "author=\\d"',
	'$http_user_agent ~* (?:curl|bot)',
	'!-e $request_filename',
	'-f $request_filename',
	'-d $request_filename',
	'$mine',
	'$host !~ test$',
	'$rest ~ posts',
	'$rest = ""',
];

const STATUSES = [
	'401',
	'403',
	'404',
	'410',
	'444',
	'200 ok',
	'301 /a.txt',
	'302 https://$host$request_uri',
];

const REWRITES = [
	'^ /index.php',
	'^/wp-json/(.*)$ /index.php?rest_route=/$1',
	'^/wp-json/(.*)$ /?rest_route=/$1 last',
	'^/api/(.*)$ /wp-json/$1 last',
	'^/(.*)$ /index.php?q=$1 last',
	'^(.*)$ /index.php?q=$1? break',
	'^/list$ /a.txt permanent',
	'^/(.+)/$ /$1 redirect',
	'\\.txt$ /50x.html break',
	'^/wp-admin$ $scheme://$host$uri/ permanent',
];

const TRIES = [
	'$uri $uri/ /index.php?$args',
	'$uri $uri/ /index.php',
	'$uri $uri/ /index.php?q=$uri&$args',
	'$uri =404',
	'$uri/ @named',
	'/a.txt =403',
	'$uri $uri/index.html /index.php$is_args$args',
	'$uri /index.php?$query_string',
];

/** Directives that may stand in a block as often as one likes. */
const REPEATED = /^(?:if|rewrite|return|set|break|allow|deny)\b/;

/** What stands once in a block; all that hands a request on is one. */
const kindOfLine = ( text: string ) =>
	/_pass \S+;$/.test( text ) ? 'handler' : /^\w+/.exec( text )?.[ 0 ];

/** Without what nginx would refuse as a duplicate. */
function taken( lines: readonly string[] ): string[] {
	const kinds = new Set< string | undefined >();
	return lines.filter( ( text ) => {
		const kind = kindOfLine( text );
		const isNew = REPEATED.test( text ) || ! kinds.has( kind );
		kinds.add( kind );
		return isNew;
	} );
}

const pick = ( texts: readonly string[] ) => fc.constantFrom( ...texts );
const line = ( name: string, texts: readonly string[] ) =>
	pick( texts ).map( ( text ) => `${ name } ${ text };` );

const rewriting = fc.oneof(
	line( 'return', STATUSES ),
	line( 'rewrite', REWRITES ),
	pick( [ '1', '0', '$1', '$arg_q', '$http_x_mine' ] ).map(
		( value ) => `set $mine "${ value }";`
	),
	fc.constant( 'break;' )
);

const conditional = fc
	.tuple( pick( CONDITIONS ), fc.array( rewriting, { maxLength: 2 } ) )
	.map(
		( [ condition, inner ] ) =>
			`if (${ condition }) { ${ inner.join( ' ' ) } }`
	);

const access = ( { passwords }: Behind ) =>
	fc.oneof(
		pick( [
			'deny all;',
			'allow all;',
			'allow 127.0.0.1;',
			'deny 127.0.0.0/8;',
			'deny 10.0.0.0/8;',
			'allow 192.168.1.7;',
		] ),
		fc.constant(
			`auth_basic "Staff"; auth_basic_user_file ${ passwords };`
		),
		fc.constant( 'auth_basic off;' ),
		pick( [ 'satisfy any;', 'satisfy all;' ] ),
		pick( [
			'limit_except GET { deny all; }',
			'limit_except GET POST { deny all; }',
			'limit_except POST { allow 127.0.0.1; deny all; }',
		] )
	);

const parameters = [
	'include fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
	'include fastcgi_params; fastcgi_param SCRIPT_FILENAME $request_filename;',
	'fastcgi_param SCRIPT_FILENAME $document_root/index.php;',
	'include fastcgi_params; fastcgi_param HTTP_AUTHORIZATION ""; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
	'include fastcgi_params; fastcgi_pass_request_headers off; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
	'fastcgi_split_path_info ^(.+\\.php)(/.*)$; include fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
	'fastcgi_index index.php; include fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
];

const handler = ( { fastcgi, proxy }: Behind ) =>
	fc.oneof(
		{
			weight: 4,
			arbitrary: pick( parameters ).map(
				( given ) => `${ given } fastcgi_pass ${ fastcgi };`
			),
		},
		{
			weight: 1,
			arbitrary: pick( [
				'',
				'proxy_set_header Authorization "";',
				'proxy_set_header Host $host;',
			] ).map( ( given ) => `${ given } proxy_pass ${ proxy };` ),
		}
	);

const inner = ( behind: Behind ) =>
	fc.oneof(
		{ weight: 4, arbitrary: handler( behind ) },
		{ weight: 4, arbitrary: line( 'try_files', TRIES ) },
		{ weight: 3, arbitrary: access( behind ) },
		{ weight: 2, arbitrary: rewriting },
		{ weight: 3, arbitrary: conditional },
		{
			weight: 1,
			arbitrary: pick( [
				'internal;',
				'index index.php index.html;',
				'index /index.php;',
				'add_header X-Mine 1;',
			] ),
		},
		{
			weight: 1,
			arbitrary: pick( [
				'error_page 404 /50x.html;',
				'error_page 403 = /index.php;',
				'error_page 401 =403 /a.txt;',
				'error_page 404 = @named;',
				'error_page 404 https://elsewhere.test/;',
			] ),
		}
	);

const location = ( behind: Behind ) =>
	fc
		.tuple(
			pick( NAMES ),
			fc.array( inner( behind ), { minLength: 1, maxLength: 3 } ),
			fc.option(
				fc.tuple(
					pick(
						NAMES.filter(
							( name ) =>
								name.includes( '~ ' ) &&
								! name.startsWith( '^' )
						)
					),
					fc.array( inner( behind ), { minLength: 1, maxLength: 2 } )
				),
				{ freq: 6 }
			)
		)
		.map( ( [ name, lines, nested ] ) =>
			[
				`location ${ name.replace( /^"(~\*?) (.*)"$/, '$1 "$2"' ) } {`,
				...taken( lines ).map( ( each ) => `\t${ each }` ),
				...( nested && ! name.startsWith( '=' )
					? [
							`\tlocation ${ nested[ 0 ].replace( /^"(~\*?) (.*)"$/, '$1 "$2"' ) } {`,
							...taken( nested[ 1 ] ).map(
								( each ) => `\t\t${ each }`
							),
							'\t}',
						]
					: [] ),
				'}',
			].join( '\n' )
		);

/** Each location once. */
const byName = ( locations: readonly string[] ) =>
	locations.filter(
		( text, index ) =>
			locations.findIndex(
				( other ) =>
					other.split( '\n' )[ 0 ] === text.split( '\n' )[ 0 ]
			) === index
	);

/** The inside of a server, without its name and port. */
export const arbitraryServer = ( behind: Behind ) =>
	fc
		.tuple(
			fc.array( location( behind ), { minLength: 1, maxLength: 5 } ),
			fc.array(
				fc.oneof(
					conditional,
					rewriting,
					access( behind ),
					pick( [
						'index index.php;',
						'index index.php index.html;',
						'error_page 404 /index.php;',
					] )
				),
				{ maxLength: 2 }
			),
			fc.boolean(),
			pick( parameters )
		)
		.map( ( [ locations, lines, hasPhp, given ] ) =>
			[
				`root ${ behind.root };`,
				'set $mine "";',
				...taken( lines ).filter(
					( each ) => ! each.startsWith( 'limit_except' )
				),
				...byName( locations ),
				'location @named { return 418; }',
				...( hasPhp
					? [
							`location ~ \\.php$ {\n\t${ given } fastcgi_pass ${ behind.fastcgi };\n}`,
						]
					: [] ),
			].join( '\n' )
		);

const TARGETS = [
	'/',
	'/?rest_route=/wp/v2/posts',
	'/index.php',
	'/index.php?rest_route=/wp/v2/users',
	'/wp-json/',
	'/wp-json',
	'/wp-json/wp/v2/posts?per_page=5&search=a%20b',
	'/wp-json/wp/v2/users/me',
	'/WP-JSON/wp/v2/posts',
	'/wp-login.php',
	'/wp-login.php/more?x=1',
	'/xmlrpc.php',
	'/wp-admin',
	'/wp-admin/',
	'/wp-admin/admin-ajax.php?action=heartbeat',
	'/wp-content/uploads/a.txt',
	'/wp-content/uploads/shell.php',
	'/wp-content/uploads/%61.txt',
	'/list',
	'/list/',
	'/empty/',
	'/empty',
	'/a.txt?author=1',
	'/api/wp/v2/posts?q=1',
	'/no/such/page/',
	'//wp-json//wp/v2/../v2/posts',
	'/.git/config',
	'/%zz',
];

/** A request, without its host. */
export const arbitraryAsk = fc.record( {
	method: fc.constantFrom(
		'GET',
		'GET',
		'GET',
		'HEAD',
		'POST',
		'PUT',
		'DELETE',
		'OPTIONS'
	),
	target: pick( TARGETS ),
	headers: fc.constantFrom< Record< string, string > >(
		{},
		{},
		{ authorization: 'Bearer abc.def' },
		{ authorization: 'Basic YW5uYTpzZWNyZXQ=' },
		{ 'user-agent': 'curl/8.0' },
		{ 'x-mine': '1' }
	),
} );
