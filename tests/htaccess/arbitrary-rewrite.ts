/**
 * mod_rewrite's grammar, weighted towards what real files hold.
 */
import fc from 'fast-check';

const pick = < Value >( ...values: Value[] ) => fc.constantFrom( ...values );

const PATTERNS = [
	'.',
	'.*',
	'^',
	'^$',
	'^(.*)$',
	'(.*)',
	'^index\\.php$',
	'^wp-json/?',
	'^wp-json/(.*)',
	'^wp-admin$',
	'^wp-admin/',
	'^wp-login\\.php',
	'^xmlrpc\\.php$',
	'^old/(.*)$',
	'^([^/]+)/([^/]+)/?$',
	'^([_0-9a-zA-Z-]+/)?(wp-(content|admin|includes).*)',
	'\\.(jpe?g|gif|png)$',
	'\\.php$',
	'^(?!wp-admin).*$',
	'!^wp-content/',
	'!\\.php$',
	'"^a b/(.*)"',
	'^sample-page/?$',
	'^blog(/.*)?$',
	'^(?i)wp-JSON',
	'(^|/)\\.',
	'^[a-z]+$',
	'page',
	'/',
];

const SUBSTITUTIONS = [
	'-',
	'-',
	'/index.php',
	'/index.php',
	'index.php',
	'/other.php',
	'other.php?from=$1',
	'/other.php?x=%1&y=$1',
	'/index.php?q=$1',
	'/other.php?',
	'/wp-login.php?redirect_to=%{REQUEST_URI}',
	'https://%{HTTP_HOST}%{REQUEST_URI}',
	'http://example.com/$1',
	'https://example.com/new?a=b',
	'/wp-content/uploads/picture.jpg',
	'/missing/$1',
	'$1',
	'$2',
	'/$1.php',
	'%{DOCUMENT_ROOT}/other.php',
	'/index.php/$0',
	'blog/',
	'/blog/$1',
	'/new\\ place/$1',
	'/with#hash',
	'/%{ENV:TARGET}',
];

const FLAGS = [
	'L',
	'L',
	'L',
	'R',
	'R=301',
	'R=302',
	'R=401',
	'R=403',
	'R=404',
	'R=503',
	'F',
	'G',
	'END',
	'QSA',
	'QSD',
	'NC',
	'NE',
	'NS',
	'C',
	'S=1',
	'PT',
	'DPI',
	'B',
	'E=HTTP_AUTHORIZATION:%{HTTP:Authorization}',
	'E=HTTP_AUTHORIZATION:%{HTTP:Authorization}',
	'E=REMOTE_USER:%{HTTP:Authorization}',
	'E=MARK:$1',
	'E=MARK:%{REQUEST_FILENAME}',
	'E=TARGET:other.php',
	'E=!MARK',
	'H=application/x-httpd-php',
	'CO=seen:1:.example.org',
	'N=4',
];

const INPUTS = [
	'%{REQUEST_FILENAME}',
	'%{REQUEST_FILENAME}',
	'%{REQUEST_URI}',
	'%{QUERY_STRING}',
	'%{HTTP_HOST}',
	'%{HTTPS}',
	'%{HTTP:Authorization}',
	'%{HTTP:X-Forwarded-Proto}',
	'%{HTTP_USER_AGENT}',
	'%{HTTP_REFERER}',
	'%{HTTP_COOKIE}',
	'%{REQUEST_METHOD}',
	'%{REMOTE_ADDR}',
	'%{THE_REQUEST}',
	'%{ENV:REDIRECT_STATUS}',
	'%{ENV:MARK}',
	'%{SERVER_PORT}',
	'%{REMOTE_USER}',
	'%{DOCUMENT_ROOT}/$1.php',
	'%{DOCUMENT_ROOT}%{REQUEST_URI}',
	'%{SCRIPT_FILENAME}',
	'%{PATH_INFO}',
	'$1',
	'%{IS_SUBREQ}',
	'%{LA-U:REQUEST_FILENAME}',
];

const TESTS = [
	'!-f',
	'!-f',
	'!-d',
	'-f',
	'-d',
	'-U',
	'!=on',
	'=https',
	'off',
	'^$',
	'!^$',
	'.',
	'^(.*)$',
	'^www\\.(.*)$',
	'!^www\\.',
	'^POST$',
	'!^(GET|POST|HEAD)$',
	'^GET',
	'bot',
	'^/wp-json/',
	'!^/wp-admin/',
	'(^|&)author=(\\d+)',
	'^127\\.0\\.0\\.1$',
	'!^127\\.',
	'evil',
	'wordpress_logged_in',
	'\\s/wp-json',
	'-gt0',
	'-eq200',
	'>a',
	'<=m',
	'=""',
	'^Basic\\ (.*)',
	'^(?:Bearer|Basic)\\s+(.+)$',
];

const CONDITION_FLAGS = [ '', '', '', ' [NC]', ' [OR]', ' [NC,OR]' ];

const EXPRESSIONS = [
	'"%{REQUEST_URI} =~ m#^/wp-json/(.*)#"',
	'"%{REQUEST_METHOD} == \'POST\'"',
	'"! -n %{HTTP_COOKIE}"',
	'"%{HTTP_USER_AGENT} =~ /bot/i"',
];

const condition = fc.oneof(
	{
		weight: 12,
		arbitrary: fc
			.tuple(
				pick( ...INPUTS ),
				pick( ...TESTS ),
				pick( ...CONDITION_FLAGS )
			)
			.map(
				( [ input, test, flags ] ) =>
					`RewriteCond ${ input } ${ test }${ flags }`
			),
	},
	{
		weight: 1,
		arbitrary: pick( ...EXPRESSIONS ).map(
			( text ) => `RewriteCond expr ${ text }`
		),
	}
);

/** Only what mod_rewrite can end with: [N] without a condition that changes would go round for ever, which costs time. */
const flags = fc
	.uniqueArray( pick( ...FLAGS ), { maxLength: 3 } )
	.map( ( list ) => ( list.length === 0 ? '' : ` [${ list.join( ',' ) }]` ) );

const rule = fc
	.tuple(
		fc.array( condition, { maxLength: 3 } ),
		pick( ...PATTERNS ),
		pick( ...SUBSTITUTIONS ),
		flags
	)
	.map( ( [ conditions, pattern, substitution, flagText ] ) => [
		...conditions,
		`RewriteRule ${ pattern } ${ substitution }${ flagText }`,
	] );

/** What core writes since 5.6. */
export const CORE_BLOCK = [
	'# BEGIN WordPress',
	'<IfModule mod_rewrite.c>',
	'RewriteEngine On',
	'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
	'RewriteBase /',
	'RewriteRule ^index\\.php$ - [L]',
	'RewriteCond %{REQUEST_FILENAME} !-f',
	'RewriteCond %{REQUEST_FILENAME} !-d',
	'RewriteRule . /index.php [L]',
	'</IfModule>',
	'# END WordPress',
];

const optionalLine = ( line: fc.Arbitrary< string >, weight: number ) =>
	fc.oneof(
		{ weight, arbitrary: line.map( ( text ) => [ text ] ) },
		{ weight: 10, arbitrary: fc.constant( [] ) }
	);

const ruleset = fc
	.tuple(
		fc.oneof(
			{ weight: 15, arbitrary: pick( [ 'RewriteEngine On' ] ) },
			{ weight: 1, arbitrary: pick( [ 'RewriteEngine Off' ] ) }
		),
		optionalLine(
			pick(
				'RewriteBase /',
				'RewriteBase /',
				'RewriteBase /blog/',
				'RewriteBase /sub'
			),
			6
		),
		optionalLine(
			pick(
				'RewriteOptions Inherit',
				'RewriteOptions InheritBefore',
				'RewriteOptions AllowNoSlash',
				'RewriteOptions MergeBase'
			),
			3
		),
		fc.array( rule, { minLength: 1, maxLength: 4 } ),
		fc.boolean()
	)
	.map( ( [ engine, base, options, rules, blockFollows ] ) => [
		...engine,
		...options,
		...base,
		...rules.flat(),
		...( blockFollows ? CORE_BLOCK : [] ),
	] );

export const arbitraryRewrite: fc.Arbitrary< string[] > = fc.oneof(
	{ weight: 10, arbitrary: ruleset },
	{ weight: 1, arbitrary: fc.constant( CORE_BLOCK ) }
);
