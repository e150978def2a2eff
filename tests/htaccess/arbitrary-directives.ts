/**
 * Everything but mod_rewrite: one generator a directive, each in a setting where it can decide.
 */
import fc from 'fast-check';

export type Lines = string[];

const pick = < Value >( ...values: Value[] ) => fc.constantFrom( ...values );
const line = ( ...texts: string[] ) =>
	pick( ...texts ).map( ( text ): Lines => [ text ] );

const FILES_NAMES = [
	'wp-login.php',
	'xmlrpc.php',
	'index.php',
	'admin-ajax.php',
	'*.php',
	'*.jpg',
	'~ "\\.php$"',
	'w*',
	'other.ph?',
];
const FILES_PATTERNS = [
	'\\.php$',
	'"\\.(jpe?g|png|gif)$"',
	'^wp-',
	'"^(index|other)\\.php$"',
	'.',
	'"\\.(bak|sql|log)$"',
];

const NETWORKS = [
	'127.0.0.1',
	'10.0.0.0/8',
	'127.0.0.0/8',
	'127',
	'192.168.1.5',
	'::1',
	'203.0.113.0/255.255.255.0',
	'2001:db8::/32',
];

const requireLine = fc.oneof(
	line(
		'Require all granted',
		'Require all denied',
		'Require valid-user',
		'Require user editor',
		'Require user admin nobody',
		'Require local',
		'Require not ip 127.0.0.1',
		'Require method GET POST',
		'Require method PUT',
		'Require env MARK',
		'Require env MARK REDIRECT_MARK',
		'Require expr %{REQUEST_URI} =~ m#^/wp-json/#',
		'Require expr "%{HTTP_USER_AGENT} =~ /Mozilla/"',
		'Require expr %{THE_REQUEST} =~ m#^[A-Z]+ /wp-json/#',
		'Require not env MARK'
	),
	pick( ...NETWORKS ).map( ( network ): Lines => [
		`Require ip ${ network }`,
	] )
);

const requireSection = fc
	.tuple(
		pick( 'RequireAll', 'RequireAny', 'RequireNone' ),
		fc.array( requireLine, { minLength: 1, maxLength: 3 } )
	)
	.map( ( [ name, lines ] ): Lines => [
		`<${ name }>`,
		...lines.flat(),
		`</${ name }>`,
	] );

const nestedRequire = fc
	.tuple( pick( 'RequireAll', 'RequireAny' ), requireLine, requireSection )
	.map( ( [ name, first, second ] ): Lines => [
		`<${ name }>`,
		...first,
		...second,
		`</${ name }>`,
	] );

export const authorization = fc.oneof(
	{ weight: 4, arbitrary: requireLine },
	{
		weight: 2,
		arbitrary: fc
			.tuple( requireLine, requireLine )
			.map( ( lists ): Lines => lists.flat() ),
	},
	{ weight: 3, arbitrary: requireSection },
	{ weight: 1, arbitrary: nestedRequire },
	{
		weight: 1,
		arbitrary: line(
			'AuthMerging And',
			'AuthMerging Or',
			'AuthMerging Off'
		),
	}
);

/** `%PASSWORDS%` is the password file. */
export const basicLogin = fc
	.tuple(
		pick< Lines >(
			[ 'AuthType Basic' ],
			[ 'AuthType Basic' ],
			[ 'AuthType Basic' ],
			[ 'AuthType None' ],
			[]
		),
		pick< Lines >(
			[ 'AuthName "Staging"' ],
			[ 'AuthName Members' ],
			[ 'AuthName "Staging"' ],
			[]
		),
		pick< Lines >(
			[ 'AuthUserFile %PASSWORDS%' ],
			[ 'AuthUserFile %PASSWORDS%' ],
			[ 'AuthUserFile %PASSWORDS%' ],
			[ 'AuthUserFile /nowhere/.htpasswd' ],
			[]
		),
		fc.oneof(
			{
				weight: 4,
				arbitrary: line(
					'Require valid-user',
					'Require user editor',
					'Require user admin'
				),
			},
			{ weight: 1, arbitrary: authorization }
		),
		pick< Lines >(
			[],
			[],
			[],
			[ 'Satisfy Any', 'Order deny,allow', 'Deny from all' ],
			[ 'Satisfy Any', 'Order allow,deny', 'Allow from env=MARK' ],
			[ 'Satisfy All' ]
		)
	)
	.map( ( lists ): Lines => lists.flat() );

const who = pick(
	'all',
	'all',
	'127.0.0.1',
	'10.0.0.0/8',
	'127.0',
	'env=MARK',
	'env=!MARK',
	'192.168.0.0/16 127.0.0.1'
);

export const accessCompat = fc
	.tuple(
		pick< Lines >(
			[ 'Order allow,deny' ],
			[ 'Order deny,allow' ],
			[ 'Order Deny,Allow' ],
			[ 'Order mutual-failure' ],
			[]
		),
		fc.array(
			fc
				.tuple( pick( 'Allow', 'Deny', 'Deny' ), who )
				.map( ( [ verb, from ] ) => `${ verb } from ${ from }` ),
			{ maxLength: 3 }
		)
	)
	.map( ( [ order, lines ] ): Lines => [ ...order, ...lines ] );

export const setEnvIf = line(
	'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
	'SetEnvIf Authorization .+ HTTP_AUTHORIZATION=$0',
	'SetEnvIfNoCase Authorization "^(basic|bearer) (.+)$" KIND=$1 HTTP_AUTHORIZATION=$0',
	'SetEnvIf Request_URI "^/wp-json/" MARK',
	'SetEnvIf Request_URI "\\.(php|html)$" MARK=$1 !OTHER',
	'SetEnvIf Request_Method POST MARK=post',
	'SetEnvIf Remote_Addr "^127\\." MARK=local',
	'SetEnvIf Referer evil MARK=hotlink',
	'SetEnvIf X-Forwarded-Proto https HTTPS=on',
	'SetEnvIf Host ^(.*)$ MARK=$1',
	'SetEnvIf User-Agent "^$" MARK=empty',
	'SetEnvIfNoCase User-Agent BADBOT MARK',
	'SetEnvIfNoCase Referer "^https?://(www\\.)?EXAMPLE" MARK=own',
	'SetEnvIf REDIRECT_MARK .+ MARK=again',
	'SetEnvIf ^X- .+ MARK=custom',
	'SetEnvIf MARK . OTHER=seen',
	'SetEnvIfExpr "%{REQUEST_METHOD} == \'GET\'" MARK=get',
	'SetEnvIfExpr "%{REQUEST_URI} =~ m#^/wp-(.*)/#" MARK=$1',
	'BrowserMatch Mozilla MARK=browser',
	'BrowserMatch "^curl/(.*)" MARK=$1',
	'BrowserMatchNoCase badbot MARK',
	'BrowserMatchNoCase "WORDPRESS/([0-9.]+)" MARK=$1'
);

export const environment = line(
	'SetEnv MARK value',
	'SetEnv MARK',
	'SetEnv HTTP_AUTHORIZATION forged',
	'SetEnv OTHER "two words"',
	'UnsetEnv MARK',
	'UnsetEnv OTHER',
	'CGIPassAuth On',
	'CGIPassAuth Off'
);

export const headerLine = line(
	'Header set X-Mark one',
	'Header always set X-Mark "two words"',
	'Header append X-Mark three',
	'Header always append X-Mark four',
	'Header merge X-Mark one',
	'Header add X-Mark five',
	'Header unset X-Mark',
	'Header always unset WWW-Authenticate',
	'Header set X-Mark "%{MARK}e" env=MARK',
	'Header set X-Other "100%%" env=!MARK',
	'Header setifempty X-Mark six',
	'Header edit X-Mark o 0',
	'Header edit* X-Mark "[aeiou]" *',
	'Header echo ^X-Requested',
	'Header set X-Method expr=%{REQUEST_METHOD}',
	'Header set X-Mark yes "expr=%{REQUEST_URI} =~ /wp-json/"',
	'RequestHeader unset Authorization',
	'RequestHeader set Authorization "Basic eDp5"',
	'RequestHeader set X-Mark sent',
	'RequestHeader append X-Requested-With more',
	'RequestHeader unset Referer env=MARK',
	'RequestHeader edit Authorization "^Basic" Bearer',
	'RequestHeader setifempty X-Mark sent'
);

export const redirect = line(
	'Redirect /old /new',
	'Redirect 301 /old https://example.com/new',
	'Redirect permanent /old/page /readme.html',
	'Redirect gone /old',
	'Redirect 404 /wp-config.php.bak',
	'Redirect 401 /wp-json',
	'Redirect 403 /xmlrpc.php',
	'Redirect seeother /sample-page /hello?x=y',
	'Redirect temp / https://example.org/',
	'Redirect 301 /static/ /blog/',
	'RedirectMatch ^/wp-json/(.*)$ /index.php?rest_route=/$1',
	'RedirectMatch 301 ^/old(.*)$ https://example.com$1',
	'RedirectMatch 403 ^/wp-content/uploads/.*\\.php$',
	'RedirectMatch gone "^/feed/?$"',
	'RedirectMatch 302 (.*)\\.jpg$ $1.png',
	'RedirectMatch 401 ^/wp-login',
	'RedirectPermanent /old /blog',
	'RedirectTemp /sample-page /readme.html'
);

const errorDocumentLine = line(
	'ErrorDocument 401 /index.php',
	'ErrorDocument 401 "Log in first"',
	'ErrorDocument 401 default',
	'ErrorDocument 401 https://example.com/',
	'ErrorDocument 403 /other.php',
	'ErrorDocument 403 https://example.com/no',
	'ErrorDocument 403 /missing',
	'ErrorDocument 404 /index.php?error=404',
	'ErrorDocument 404 /readme.html',
	'ErrorDocument 500 /other.php',
	'ErrorDocument 410 /other.php'
);

export const errorDocument = fc
	.tuple(
		errorDocumentLine,
		fc.oneof( basicLogin, redirect, accessCompat, line( '# nothing' ) )
	)
	.map( ( lists ): Lines => lists.flat() );

export const directory = line(
	'DirectoryIndex index.html index.php',
	'DirectoryIndex other.php',
	'DirectoryIndex /other.php',
	'DirectoryIndex missing.html',
	'DirectoryIndex disabled',
	'DirectorySlash Off',
	'DirectorySlash On',
	'FallbackResource /index.php',
	'FallbackResource /other.php',
	'FallbackResource disabled',
	'FallbackResource /missing.php',
	'DirectoryIndexRedirect on'
);

export const options = line(
	'Options -Indexes',
	'Options +Indexes',
	'Options -FollowSymLinks',
	'Options None',
	'Options All',
	'Options Indexes FollowSymLinks',
	'Options +FollowSymLinks -Indexes',
	'Options SymLinksIfOwnerMatch',
	'Options +FollowSymLinks'
);

export const handler = line(
	'SetHandler application/x-httpd-php',
	'SetHandler none',
	'SetHandler default-handler',
	'AddHandler application/x-httpd-php .html',
	'AddHandler application/x-httpd-php .jpg .css',
	'RemoveHandler .php',
	'AddType application/x-httpd-php .txt',
	'AddType text/plain .php',
	'ForceType application/x-httpd-php',
	'AcceptPathInfo Off',
	'AcceptPathInfo On',
	'php_value memory_limit 64M',
	'php_flag engine off',
	'php_flag display_errors on'
);

const harmless = line(
	'ExpiresActive On',
	'AddOutputFilterByType DEFLATE text/html',
	'IndexIgnore *',
	'FileETag None',
	'AddDefaultCharset UTF-8',
	'ServerSignature Off',
	'# a comment',
	'# a comment that goes on \\',
	'',
	'AddType font/woff2 .woff2'
);

const plain = fc.oneof(
	authorization,
	accessCompat,
	setEnvIf,
	environment,
	headerLine,
	redirect,
	directory,
	options,
	handler,
	errorDocumentLine,
	harmless
);

const limited = fc
	.tuple(
		pick(
			'<Limit GET>',
			'<Limit POST PUT>',
			'<Limit GET POST HEAD>',
			'<LimitExcept GET POST>',
			'<LimitExcept GET HEAD>',
			'<Limit DELETE OPTIONS>'
		),
		fc.oneof( accessCompat, requireLine, basicLogin )
	)
	.map( ( [ open, lines ] ): Lines => [
		open,
		...lines,
		open.startsWith( '<LimitExcept' ) ? '</LimitExcept>' : '</Limit>',
	] );

const files = fc
	.tuple(
		fc.oneof(
			pick( ...FILES_NAMES ).map( ( name ) => [
				`<Files ${ name }>`,
				'</Files>',
			] ),
			pick( ...FILES_PATTERNS ).map( ( pattern ) => [
				`<FilesMatch ${ pattern }>`,
				'</FilesMatch>',
			] )
		),
		fc.oneof(
			authorization,
			accessCompat,
			basicLogin,
			handler,
			headerLine,
			setEnvIf,
			errorDocumentLine,
			redirect
		)
	)
	.map( ( [ [ open = '', close = '' ], lines ] ): Lines => [
		open,
		...lines,
		close,
	] );

const CONDITIONS = [
	'"%{REQUEST_URI} =~ m#^/wp-json/#"',
	'"%{REQUEST_METHOD} == \'POST\'"',
	'"%{HTTP_USER_AGENT} =~ /bot/i"',
	'"%{QUERY_STRING} =~ /author=([0-9]+)/"',
	'"-n %{HTTP:Authorization}"',
	'"-z req(\'Cookie\')"',
	'"%{REMOTE_ADDR} -ipmatch \'127.0.0.0/8\'"',
	'"-R \'10.0.0.0/8\'"',
	"\"%{HTTPS} == 'off' && ! ( %{REQUEST_URI} == '/' )\"",
	"\"%{HTTP_HOST} in { 'example.org', 'www.example.org' }\"",
	'"tolower(%{REQUEST_URI}) =~ m#^/wp-json#"',
	'"%{REQUEST_URI} -strmatch \'/wp-*\'"',
	'"-f %{REQUEST_FILENAME}"',
	'"%{SERVER_PORT} -eq 80"',
	'"true"',
];

const conditional = fc
	.tuple(
		pick( ...CONDITIONS ),
		plain,
		fc.option( fc.tuple( pick( ...CONDITIONS ), plain ), {
			nil: undefined,
		} ),
		fc.option( plain, { nil: undefined } )
	)
	.map( ( [ condition, lines, elseIf, otherwise ] ): Lines => [
		`<If ${ condition }>`,
		...lines,
		'</If>',
		...( elseIf
			? [ `<ElseIf ${ elseIf[ 0 ] }>`, ...elseIf[ 1 ], '</ElseIf>' ]
			: [] ),
		...( otherwise ? [ '<Else>', ...otherwise, '</Else>' ] : [] ),
	] );

const module = fc
	.tuple(
		pick(
			'<IfModule mod_rewrite.c>',
			'<IfModule mod_headers.c>',
			'<IfModule !mod_authz_core.c>',
			'<IfModule mod_authz_core.c>',
			'<IfModule mod_php.c>',
			'<IfModule mod_php5.c>',
			'<IfModule rewrite_module>',
			'<IfModule mod_no_such.c>',
			'<IfVersion >= 2.4>',
			'<IfVersion < 2.3>'
		),
		plain
	)
	.map( ( [ open, lines ] ): Lines => [
		open,
		...lines,
		open.startsWith( '<IfModule' ) ? '</IfModule>' : '</IfVersion>',
	] );

/** One settled by the whole suite as often as any other. */
export const DIRECTIVES: readonly fc.Arbitrary< Lines >[] = [
	authorization,
	basicLogin,
	accessCompat,
	setEnvIf,
	environment,
	headerLine,
	redirect,
	errorDocument,
	directory,
	options,
	handler,
	limited,
	files,
	conditional,
	module,
	harmless,
];

/** What a typing mistake leaves behind. */
export const broken = line(
	'RewriteRul ^x - [F]',
	'</IfModule>',
	'<IfModule mod_rewrite.c>',
	'<Files wp-login.php>',
	'</Files>',
	'Require',
	'Require all allowed',
	'Require nonsense',
	'RewriteRule ^(unclosed - [F]',
	'RewriteRule ^x',
	'RewriteRule ^x - [BOGUS]',
	'RewriteRule ^x - [R=999]',
	'RewriteCond %{REQUEST_URI}',
	'Order deny, allow',
	'Deny all',
	'Allow from 10.0.0.0/99',
	'ErrorDocument 999 /x',
	'Redirect /old',
	'AuthType',
	'SetEnvIf Host',
	'Header frobnicate X-Mark 1',
	'DirectorySlash Perhaps',
	'<Directory />',
	'ServerName example.org',
	'Options +Indexes FollowSymLinks',
	'<If "%{X == 1">',
	'FallbackResource',
	'<Limit>',
	'<If "%{NO_SUCH_THING} == \'x\'">',
	'<Limit FROBNICATE>',
	'RewriteEngine Yes',
	'RewriteBase here',
	'php_admin_value open_basedir /',
	'Options +Nonsense',
	'Options Indexes -FollowSymLinks'
);
