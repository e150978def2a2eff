/**
 * Faults that files of real sites have, each in a smallest file of its own.
 */
import {
	type Files,
	HEALTHY,
	htaccessInput,
	OLD_BLOCK,
} from '../../../tests/htaccess-input';
import { lint } from '.';
import type { LintSite } from './input';

type Change = Parameters< typeof htaccessInput >[ 1 ];

const findings = ( files: Files, change?: Change ) =>
	lint( htaccessInput( files, change ) );

/** `severity id directory:line,line` of every finding. */
const found = ( files: Files, change?: Change ): string[] =>
	findings( files, change ).map(
		( { severity, id, directory, lines } ) =>
			`${ severity } ${ id } ${ directory }:${ lines.join( ',' ) }`
	);

const rules = ( ...lines: string[] ) =>
	[ 'RewriteEngine On', ...lines, HEALTHY ].join( '\n' );
const times = ( count: number, line: string ) =>
	Array.from( { length: count }, () => `${ line }\n` ).join( '' );
const numbers = ( first: number, count: number ) =>
	Array.from( { length: count }, ( _, index ) => first + index ).join();

describe( 'many lines that each do the same', () => {
	it.each( [ 8, 9, 30 ] )( '%i settings of PHP', ( count ) => {
		expect(
			found( times( count, 'php_value memory_limit 1G' ) + HEALTHY )
		).toEqual( [ `error broken-file /:${ numbers( 1, count ) }` ] );
	} );

	it.each( [ 8, 9, 30 ] )( '%i times everybody refused', ( count ) => {
		expect( found( times( count, 'Deny from all' ) + HEALTHY ) ).toEqual( [
			expect.stringMatching( /^error denies-everything \/:\d+$/ ),
		] );
	} );

	it.each( [ 8, 9, 30 ] )( '%i times the REST API refused', ( count ) => {
		expect(
			found(
				rules( times( count, 'RewriteRule ^wp-json - [F]' ).trim() )
			)
		).toEqual( [ 'error denies-rest /:2' ] );
	} );
} );

describe( 'a line that cannot be known hides nothing', () => {
	const REFUSED = rules( 'RewriteRule ^wp-json - [F]' );
	it.each( [
		[
			'a header by the type of the answer',
			'Header always set X-Frame-Options SAMEORIGIN "expr=%{CONTENT_TYPE} =~ m#text/html#i"',
			'error denies-rest /:3',
		],
		[
			'a module of Apache 1.3',
			'<IfModule mod_gzip.c>\nmod_gzip_on Yes\n</IfModule>',
			'error denies-rest /:5',
		],
		[
			'the first mod_security',
			'<IfModule mod_security.c>\nSecFilterEngine Off\n</IfModule>',
			'error denies-rest /:5',
		],
		[
			'LiteSpeed’s PHP',
			'<IfModule lsapi_module>\nphp_value auto_prepend_file "/srv/waf.php"\n</IfModule>',
			'error denies-rest /:5',
		],
		[
			'headers of a module that may be there',
			'<IfModule mod_pagespeed.c>\nHeader set X-Fast yes\n</IfModule>',
			'error denies-rest /:5',
		],
	] )( '%s', ( _, above, expected ) => {
		expect( found( `${ above }\n${ REFUSED }` ) ).toEqual( [ expected ] );
	} );

	it( 'what hangs on a module is said with an “if”', () => {
		const [ refused, open ] = findings(
			`<IfModule mod_geoip.c>\nRewriteEngine On\nRewriteRule ^wp-json - [F]\n</IfModule>\n${ HEALTHY }`
		);
		expect( refused ).toMatchObject( {
			id: 'denies-rest',
			severity: 'error',
			lines: [ 3 ],
		} );
		expect( refused?.summary ).toMatch( /^If this server has mod_geoip: / );
		expect( open?.id ).toBe( 'cannot-tell' );
	} );

	it( 'a directive nobody knows may break the file, and the rest is told too', () => {
		const summaries = findings(
			`FrobnicateRequests On\n${ rules( 'RewriteRule ^wp-json - [F]' ) }`
		).map( ( { id, summary } ) => `${ id }: ${ summary }` );
		expect( summaries ).toEqual( [
			expect.stringMatching(
				/^broken-file: If no module of this server knows “frobnicaterequests”: /
			),
			expect.stringMatching(
				/^denies-rest: If a module of this server knows “frobnicaterequests”: /
			),
			expect.stringMatching( /^cannot-tell: / ),
		] );
	} );

	it( 'and nothing is said to change nothing that cannot be told', () => {
		const [ altered ] = findings(
			`<IfModule mod_gzip.c>\nmod_gzip_on Yes\n</IfModule>\n${ OLD_BLOCK }`
		).filter( ( { id } ) => id === 'block-altered' );
		expect( altered?.summary ).not.toMatch( /changes nothing/ );
	} );
} );

describe( 'what a site lives by, refused', () => {
	const CLOSED = 'Order Allow,Deny\nDeny from all\n';
	it.each( [
		[
			'the login page',
			`<Files wp-login.php>\nRequire all denied\n</Files>\n${ HEALTHY }`,
			'error denies-login /:2',
		],
		[
			'the login page, which has another address',
			rules(
				'RewriteRule ^enter$ /wp-login.php [END]',
				'RewriteRule ^wp-login\\.php$ - [F]'
			),
			'info denies-login /:3',
		],
		[
			'the login page but for one address',
			`<Files wp-login.php>\nOrder Deny,Allow\nDeny from all\nAllow from 198.51.100.7\n</Files>\n${ HEALTHY }`,
			'warning denies-login /:3',
		],
		[
			'the index of the REST API without a cookie',
			rules(
				'RewriteCond %{HTTP_COOKIE} !wordpress_logged_in',
				'RewriteRule ^wp-json/?$ - [F]'
			),
			'warning denies-rest-index /:3',
		],
		[
			'plugins’ part of the REST API',
			rules(
				'RewriteCond %{REQUEST_URI} !^/wp-json/(wp/v2/|$)',
				'RewriteRule ^wp-json/ - [F]'
			),
			'warning denies-namespaces /:3',
		],
		[
			'logins in a header',
			rules(
				'RewriteCond %{HTTP:Authorization} .',
				'RewriteRule ^ - [F]'
			),
			'error denies-authorization /:3',
		],
		[
			'one method',
			`<Limit PUT>\n${ CLOSED }</Limit>\n${ HEALTHY }`,
			'error denies-methods /:3',
		],
		[
			'the question browsers ask first',
			`<Limit OPTIONS>\n${ CLOSED }</Limit>\n${ HEALTHY }`,
			'warning denies-methods /:3',
		],
		[
			'the pages, not the REST API',
			rules(
				'RewriteCond %{REQUEST_URI} !^/wp-json',
				'RewriteCond %{QUERY_STRING} ^$',
				'RewriteRule ^(sample-page/)?$ - [F]'
			),
			'error denies-pages /:4',
		],
		[
			'pictures',
			rules( 'RewriteRule \\.(jpe?g|png)$ - [F]' ),
			'warning denies-uploads /:2',
		],
		[
			'feeds',
			rules( 'RewriteRule ^feed - [G]' ),
			'info denies-feeds /:2',
		],
		[
			'the sitemap',
			rules( 'RewriteRule \\.xml$ - [F]' ),
			'info denies-sitemap /:2',
		],
		[
			'cron',
			`<Files wp-cron.php>\n${ CLOSED }</Files>\n${ HEALTHY }`,
			'warning denies-cron /:3',
		],
		[
			'forms of plugins',
			`<Files admin-post.php>\n${ CLOSED }</Files>\n${ HEALTHY }`,
			'warning denies-admin-post /:3',
		],
		[
			'everything, for maintenance',
			rules( 'RewriteRule ^ - [R=503,L]' ),
			'error denies-everything /:2',
		],
	] )( '%s', ( _, files, expected ) => {
		expect( found( files ) ).toEqual( [ expected ] );
	} );

	it( 'says who is let in', () => {
		const [ finding ] = findings(
			`<Files wp-login.php>\nRequire ip 203.0.113.9\n</Files>\n${ HEALTHY }`
		);
		expect( finding?.steps[ 0 ]?.text ).toContain( '203.0.113.9' );
	} );

	it( 'says one method as one, and deleting only where it is refused', () => {
		const summaryOf = ( methods: string ) =>
			findings(
				`<Limit ${ methods }>\nDeny from all\n</Limit>\n${ HEALTHY }`
			)[ 0 ]?.summary;
		expect( summaryOf( 'PUT' ) ).toMatch(
			/refuses the method PUT, with which apps save, /
		);
		expect( summaryOf( 'DELETE' ) ).toMatch( /apps delete/ );
		expect( summaryOf( 'PUT PATCH' ) ).not.toMatch( /delete/ );
	} );

	it( 'calls the pattern that malware writes so, and tells the worst of what it does', () => {
		const [ first, ...more ] = findings(
			`<FilesMatch "\\.(php|phtml|py)$">\nOrder allow,deny\nDeny from all\n</FilesMatch>\n<FilesMatch "^(index|lock)\\.php$">\nOrder allow,deny\nAllow from all\n</FilesMatch>\n${ HEALTHY }`
		);
		expect( first ).toMatchObject( {
			id: 'denies-php',
			severity: 'error',
			lines: [ 3 ],
		} );
		expect( first?.summary ).toMatch(
			/^Lines as malware writes them: .*wp-login\.php, admin-ajax\.php/
		);
		expect( first?.detail ).toMatch( /have the site scanned/ );
		expect( first?.detail ).toMatch( /the login page/ );
		expect( more ).toEqual( [] );
	} );

	it( 'knows it where the login page is let through', () => {
		expect(
			found(
				`${ HEALTHY }<FilesMatch ".*\\.(py|exe|php)$">\nOrder Allow,Deny\nDeny from all\n</FilesMatch>\n<FilesMatch "^(wp-login.php|index.php)$">\nOrder Allow,Deny\nAllow from all\n</FilesMatch>\n`
			)
		).toEqual( [ 'error denies-php /:14' ] );
	} );

	it( 'takes no folder without programs for one', () => {
		expect(
			found( {
				'/': HEALTHY,
				'/wp-content/uploads/':
					'<FilesMatch "\\.php$">\nRequire all denied\n</FilesMatch>\n',
			} )
		).toEqual( [] );
	} );
} );

describe( 'what leads nowhere', () => {
	it.each( [
		[
			'a rule that ends the round',
			rules(
				'RewriteCond %{REQUEST_URI} ^/wp-json/',
				'RewriteRule ^ - [L]'
			),
			'error rest-nowhere /:3',
		],
		[
			'one that ends rewriting',
			rules( 'RewriteRule ^wp-json/ - [END]' ),
			'error rest-nowhere /:2',
		],
		[
			'one that leads to a file that is not there',
			rules( 'RewriteRule ^wp-json/(.*)$ /api/index.php [END]' ),
			'error rest-nowhere /:2',
		],
		[
			'one that leads to another page',
			rules( 'RewriteRule ^wp-json/ /readme.html [L]' ),
			'error rest-nowhere /:2',
		],
		[
			'rewriting switched off below the block',
			`${ HEALTHY }RewriteEngine Off\n`,
			'error rest-nowhere /:12',
		],
		[
			'the pages alone',
			rules( 'RewriteRule ^sample-page - [L]' ),
			'error pages-nowhere /:2',
		],
	] )( '%s', ( _, files, expected ) => {
		expect( found( files ) ).toContain( expected );
	} );

	it( 'is no refusal of methods where every method ends there', () => {
		expect(
			found(
				rules( 'RewriteRule ^wp-json/(.*)$ /api/index.php [END]' )
			).join()
		).not.toMatch( /denies-methods/ );
	} );

	it( 'is not said where this run saw the REST API answer', () => {
		expect(
			found( rules( 'RewriteRule ^wp-json/ - [L]' ), {
				reality: [
					{
						request: {
							method: 'GET',
							path: '/wp-json/wp/v2/posts',
							query: '',
							headers: { host: 'www.example.org' },
							remoteAddress: '203.0.113.9',
						},
						status: 200,
						reachedPhp: true,
					},
				],
			} )
		).toEqual( [] );
	} );
} );

describe( 'what is called harmless', () => {
	const ids = ( files: Files ) => findings( files ).map( ( { id } ) => id );

	it.each( [
		[
			'a rule about single users',
			rules( 'RewriteRule ^wp-json/wp/v2/users/[0-9]+ - [F]' ),
		],
		[
			'a section whose order refuses as well',
			`<Files xmlrpc.php>\nOrder Allow,Deny\nDeny from all\n</Files>\n${ HEALTHY }`,
		],
		[
			'two lines that say the same',
			rules(
				'RewriteRule ^xmlrpc\\.php$ - [F]',
				'RewriteRule ^xmlrpc\\.php$ - [F]'
			),
		],
		[
			'a rule with a condition that some request meets',
			rules(
				'RewriteCond %{HTTP_REFERER} badsite',
				'RewriteRule ^wp-json - [F]'
			),
		],
	] )( 'is not %s', ( _, files ) => {
		expect( ids( files ) ).not.toContain( 'harmless' );
	} );

	it( 'is told in one finding however many lines there are', () => {
		const dead = Array.from(
			{ length: 40 },
			( _, index ) => `RewriteRule ^wp-json/${ index } - [F]`
		).join( '\n' );
		const harmless = findings( `${ HEALTHY }${ dead }\n` ).filter(
			( { id } ) => id === 'harmless'
		);
		expect( harmless ).toHaveLength( 1 );
		expect( harmless[ 0 ]?.lines ).toHaveLength( 40 );
	} );
} );

describe( 'a file that is broken', () => {
	it( 'names all its bad lines', () => {
		expect(
			found(
				`php_flag a on\nOptions -Indexes\nphp_value b 1\n${ HEALTHY }ErrorDocument 999 x\n</IfModule>\n`
			)
		).toEqual( [ 'error broken-file /:16,1,3,15' ] );
	} );

	it.each( [
		'RewriteEngien On',
		'php_vlue a b',
		'Optons -Indexes',
		'Redirect 1 /a /b',
	] )( 'by a slip of the pen: %s', ( line ) => {
		expect( found( `${ line }\n${ HEALTHY }` ) ).toEqual( [
			'error broken-file /:1',
		] );
	} );
} );

describe( 'a file that PHP runs first', () => {
	const LINE = "php_value auto_prepend_file '/srv/waf.php'\n";

	it( 'is told, and that it is gone', () => {
		const server = { sapi: 'mod_php' as const };
		expect( found( LINE + HEALTHY, { server } ) ).toEqual( [
			'info prepended-file /:1',
		] );
		expect(
			found( LINE + HEALTHY, {
				server,
				passwordFiles: { '/srv/waf.php': false },
			} )
		).toEqual( [ 'error prepended-file-missing /:1' ] );
	} );

	it.each( [
		[ undefined, 8 ],
		[ [ 'core', 'rewrite', 'php' ], 8 ],
		[ [ 'core', 'rewrite', 'php7_module' ], 5 ],
	] )( 'is told by the line of the PHP that is there', ( modules, line ) => {
		const text = [ 'mod_php5.c', 'mod_php7.c', 'mod_php.c' ]
			.map( ( name ) => `<IfModule ${ name }>\n${ LINE }</IfModule>\n` )
			.join( '' );
		expect(
			found( text + HEALTHY, {
				server: { sapi: 'mod_php', ...( modules && { modules } ) },
			} )
		).toEqual( [ `info prepended-file /:${ line }` ] );
	} );
} );

describe( 'the header, where the usual question is refused', () => {
	it( 'is looked for with another', () => {
		expect(
			found(
				`RewriteEngine On\nRewriteRule ^wp-json/wp/v2/users - [F]\nRewriteCond %{QUERY_STRING} rest_route=/wp/v2/users\nRewriteRule ^ - [F]\n${ OLD_BLOCK }`
			).map( ( one ) => one.split( ' ' )[ 1 ] )
		).toContain( 'header-rule-missing' );
	} );
} );

describe( 'typographic quotes', () => {
	it( 'are named and read as UTF-8', () => {
		const [ finding ] = findings(
			`<Files \xe2\x80\x9cxmlrpc.php\xe2\x80\x9d>\nRequire all denied\n</Files>\n${ HEALTHY }`
		);
		expect( finding ).toMatchObject( { id: 'curly-quotes', lines: [ 1 ] } );
		expect( finding?.detail ).toBe( '<Files “xmlrpc.php”>' );
	} );
} );

describe( 'sections in sections', () => {
	it( 'end in one sentence however deep they are', () => {
		const deep =
			times( 6000, '<IfModule mod_rewrite.c>' ) +
			times( 6000, '</IfModule>' );
		const all = findings( deep + HEALTHY );
		expect( all.map( ( { id } ) => id ) ).toContain( 'cannot-tell' );
	} );
} );

describe( 'a rule that leads to another address and does not end there', () => {
	const rule = ( flags: string ) =>
		`RewriteEngine On\nRewriteCond %{HTTPS} !on\nRewriteRule (.*) https://%{HTTP_HOST}%{REQUEST_URI}${ flags }\n${ HEALTHY }`;
	const site = { https: false };

	it( 'leaves everybody with an empty answer', () => {
		expect( found( rule( '' ), { site } ) ).toEqual( [
			'error redirect-without-address /:3',
		] );
		expect( findings( rule( '' ), { site } )[ 0 ]?.summary ).toContain(
			'answers 302 without saying where to go'
		);
	} );

	it( 'is a redirect with [R,L]', () => {
		expect( found( rule( ' [R=301,L]' ), { site } ) ).toEqual( [
			'warning redirects-rest /:3',
		] );
	} );
} );

describe( 'a file of WordPress’s own that another answers for', () => {
	it( 'is told', () => {
		expect(
			found(
				`RewriteEngine On\nRewriteCond %{REQUEST_URI} ^/wp-admin/\nRewriteRule ^(.*)$ /core/$1 [L]\n${ HEALTHY }`
			)
		).toEqual( [ 'warning file-replaced /:3' ] );
	} );

	it( 'is not where it only goes by another name', () => {
		expect(
			found(
				`RewriteEngine On\nRewriteRule ^door/?$ /wp-login.php [L]\n${ HEALTHY }`
			)
		).toEqual( [] );
	} );
} );

describe( 'what else a line refuses', () => {
	const detailsOf = ( text: string ) =>
		findings( text ).map( ( { id, summary, detail } ) => ( {
			id,
			said: `${ summary } ${ detail }`,
		} ) );
	const rule = ( text: string ) =>
		`RewriteEngine On\n${ text }\n${ HEALTHY }`;

	it( 'is not the whole of the other form where a method is refused', () => {
		const [ finding, ...more ] = detailsOf(
			rule(
				'RewriteCond %{REQUEST_METHOD} ^(TRACE|DELETE|TRACK) [NC]\nRewriteRule ^ - [F]'
			)
		);
		expect( more ).toEqual( [] );
		expect( finding?.id ).toBe( 'denies-methods' );
		expect( finding?.said ).not.toContain( 'other form' );
	} );

	it( 'is told with the method where only that form is refused', () => {
		expect(
			detailsOf(
				rule(
					'RewriteCond %{REQUEST_METHOD} ^PUT\nRewriteCond %{QUERY_STRING} rest_route\nRewriteRule ^ - [F]'
				)
			)
		).toMatchObject( [
			{
				id: 'denies-rest-route',
				said: expect.stringContaining(
					'(?rest_route=), the web server refuses PUT,'
				),
			},
		] );
	} );

	it( 'is not the list of users where one’s own account is refused', () => {
		const [ finding ] = detailsOf(
			rule( 'RewriteRule ^wp-json/wp/v2/users/me - [F]' )
		);
		expect( finding?.id ).toBe( 'denies-users' );
		expect( finding?.said ).toContain( '/wp/v2/users/me' );
		expect( finding?.said ).not.toContain( 'list of users' );
	} );

	it( 'is not told twice', () => {
		const [ finding ] = detailsOf(
			`<FilesMatch "\\.(php|phtml)$">\nDeny from all\n</FilesMatch>\n<FilesMatch "^(index|wp-login).php$">\nAllow from all\n</FilesMatch>\n${ HEALTHY }`
		);
		expect( finding?.id ).toBe( 'denies-php' );
		expect( finding?.said ).not.toContain( 'It also refuses' );
	} );
} );

describe( 'a rule against hotlinking', () => {
	const rule = ( host: string ) =>
		`RewriteEngine On\nRewriteCond %{HTTP_REFERER} !^$\nRewriteCond %{HTTP_REFERER} !^https?://(www\\.)?${ host } [NC]\nRewriteRule \\.(jpe?g|png|gif)$ https://pictures.example/no.png [R=302,NC,L]\n${ HEALTHY }`;

	it( 'that does not know the site shows its own pages another picture', () => {
		expect( found( rule( 'your-site\\.com' ) ) ).toEqual( [
			'warning redirects-uploads /:4',
		] );
	} );

	it( 'that knows it is nobody’s trouble', () => {
		expect( found( rule( 'example\\.org' ) ) ).toEqual( [] );
	} );
} );

describe( 'pages that are sent to and fro', () => {
	const STRIPS = rules( 'RewriteRule ^(.+)/$ /$1 [R=301,L]' );
	const ADDS = rules(
		'RewriteCond %{REQUEST_FILENAME} !-f',
		'RewriteRule ^(.*[^/])$ /$1/ [R=301,L]'
	);
	const loops = ( text: string, site: Partial< LintSite > ) =>
		findings( text, { site } ).filter(
			( { id } ) => id === 'canonical-loop'
		);

	it( 'over the slash at the end', () => {
		expect( loops( STRIPS, { trailingSlash: true } ) ).toMatchObject( [
			{
				severity: 'error',
				lines: [ 2 ],
				summary: expect.stringContaining( 'takes the slash off' ),
			},
		] );
		expect( loops( ADDS, { trailingSlash: false } ) ).toMatchObject( [
			{
				severity: 'error',
				lines: [ 3 ],
				summary: expect.stringContaining( 'puts a slash' ),
			},
		] );
	} );

	it( 'over the name of the host', () => {
		const text = rules(
			'RewriteCond %{HTTP_HOST} ^www\\.(.*)$ [NC]',
			'RewriteRule ^(.*)$ https://%1/$1 [R=301,L]'
		);
		expect( loops( text, { trailingSlash: true } ) ).toMatchObject( [
			{
				lines: [ 3 ],
				summary: expect.stringContaining( 'leads to example.org' ),
			},
		] );
		expect( loops( text, { host: 'example.org' } ) ).toEqual( [] );
	} );

	it.each< [ string, string, Partial< LintSite > ] >( [
		[
			'the rule is for http, and WordPress leads back by https',
			rules(
				'RewriteCond %{HTTPS} off',
				'RewriteRule ^(.*)$ https://www.example.org/$1 [R=301,L]'
			),
			{ https: false, host: 'example.org' },
		],
		[
			'a proxy says so of the way back',
			rules(
				'RewriteCond %{HTTP:X-Forwarded-Proto} !https',
				'RewriteRule ^(.*)$ https://example.org/$1 [R=301,L]'
			),
			{ forwarded: { 'x-forwarded-proto': 'http' }, https: undefined! },
		],
		[
			'nobody has seen what the server says of requests over TLS',
			rules(
				'RewriteCond %{ENV:HTTPS} !on',
				'RewriteRule ^(.*)$ https://www.example.org/$1 [R=301,L]'
			),
			{ https: false },
		],
		[
			'it is one page’s matter',
			rules( 'RewriteRule ^sample-page/$ /sample-page [R=301,L]' ),
			{},
		],
		[
			'WordPress never gets the page',
			rules(
				'RewriteRule ^[^/]+-page$ - [F]',
				'RewriteRule ^(.+)/$ /$1 [R=301,L]'
			),
			{},
		],
		[
			'a cookie ends it',
			rules(
				'RewriteCond %{HTTP_COOKIE} !seen=1',
				'RewriteRule ^(.+)/$ /$1 [R=301,L,CO=seen:1:.example.org]'
			),
			{},
		],
		[
			'the address is none',
			rules( 'RewriteRule ^(.*)$ https://%{HTTP_HOST%}/$1 [R=301,L]' ),
			{},
		],
	] )( 'but not where %s', ( _, text, site ) => {
		const ids = findings( text, {
			site: { trailingSlash: true, ...site },
		} ).map( ( { id } ) => id );
		expect( ids ).not.toContain( 'canonical-loop' );
		expect( ids ).not.toContain( 'redirect-loop' );
	} );

	it.each( [
		[ 'the rule says what the permalinks say', ADDS, true ],
		[ 'the rule says what the permalinks say', STRIPS, false ],
		[ 'nobody knows how they end', STRIPS, undefined ],
		[
			'one page is led to another',
			rules( 'Redirect 301 /sample-page/ /other/' ),
			true,
		],
		[ 'nothing is led anywhere', HEALTHY, true ],
	] )( 'but not where %s', ( _, text, trailingSlash ) => {
		expect( loops( text, { trailingSlash } ) ).toEqual( [] );
	} );
} );

describe( 'redirects that lead back', () => {
	const BOTH_WAYS = rules(
		'RewriteRule ^(.+)/$ /$1 [R=301,L]',
		'RewriteCond %{REQUEST_FILENAME} !-f',
		'RewriteRule ^(.*[^/])$ /$1/ [R=301,L]'
	);
	const UNCONDITIONAL = rules(
		'RewriteRule ^(.*)$ https://www.example.org/$1 [R=301,L]'
	);
	const loop = ( lines: number[], said: string ) => [
		{
			id: 'redirect-loop',
			severity: 'error',
			lines,
			summary: expect.stringContaining( said ),
		},
	];
	const said = ( text: string, change: Change = {} ) =>
		findings( text, change ).filter( ( { id } ) =>
			/^(redirect|redirects-rest|canonical)/.test( id )
		);

	it( 'are the rules’ own doing, not WordPress’s', () => {
		expect(
			said( BOTH_WAYS, { site: { trailingSlash: true } } )
		).toMatchObject( loop( [ 2, 4 ], 'sent to and fro' ) );
	} );

	it( 'to where the request already is are no other address', () => {
		expect( said( UNCONDITIONAL ) ).toMatchObject(
			loop( [ 2 ], 'where they already are' )
		);
		expect(
			said( 'Redirect 301 / https://www.example.org/' )
		).toMatchObject( loop( [ 1 ], 'where they already are' ) );
	} );

	it( 'are not told behind a proxy that may end TLS', () => {
		const text = rules(
			'RewriteCond %{HTTPS} !=on',
			'RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]'
		);
		expect(
			said( text, {
				site: {
					forwarded: { 'x-forwarded-proto': 'https' },
					https: undefined!,
				},
			} )
		).toEqual( [] );
	} );

	it( 'are not told where this run shows that requests come through', () => {
		expect(
			said( UNCONDITIONAL, {
				reality: [
					{
						request: {
							method: 'GET',
							path: '/wp-json/wp/v2/posts',
							query: '',
							headers: {},
							remoteAddress: '203.0.113.9',
						},
						status: 200,
						reachedPhp: true,
					},
				],
			} )
		).toEqual( [] );
	} );
} );

describe( 'WordPress in a folder of its own that rules at the root lead into', () => {
	it( 'gets its pages', () => {
		const lead =
			'RewriteEngine On\nRewriteCond %{REQUEST_URI} !^/wp/\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^ /wp/index.php [L]\n';
		expect(
			found( lead, { site: { core: '/wp/' } } ).filter( ( one ) =>
				/nowhere|block-missing/.test( one )
			)
		).toEqual( [] );
	} );
} );

describe( 'lines for other versions of Apache', () => {
	const text = ( condition: string ) =>
		`<IfVersion ${ condition }>\nFilterProvider COMPRESS DEFLATE resp=Content-Type $text/css\n</IfVersion>\n${ HEALTHY }`;

	it.each( [
		[ '< 2.4.4', [] ],
		[ '>= 2.4.71', [ 'error broken-file /:2' ] ],
		[ '> 2.4.71', [] ],
		[ '2.4.71', [ 'error broken-file /:2' ] ],
		[ '!< 2.4.4', [ 'error broken-file /:2' ] ],
	] )(
		'%s are no question where the server says its own',
		( condition, expected ) => {
			expect( found( text( condition ) ) ).toEqual( expected );
		}
	);

	it( 'are one where it does not', () => {
		const [ first ] = findings( text( '< 2.4.4' ), {
			server: { software: 'Apache' },
		} );
		expect( first?.summary ).toMatch( /^If this is so/ );
	} );
} );
