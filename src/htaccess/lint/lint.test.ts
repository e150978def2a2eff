import fc from 'fast-check';
import {
	BLOCK,
	type Files,
	HEALTHY,
	htaccessInput,
	OLD_BLOCK,
} from '../../../tests/htaccess-input';
import { lint } from '.';
import type { LintInput } from './input';
import { readsAbove } from './reads-above';

type Change = Parameters< typeof htaccessInput >[ 1 ];

/** `id directory:line,line` of every finding. */
function found( files: Files, change?: Change ): string[] {
	return lint( htaccessInput( files, change ) ).map(
		( { id, directory, lines } ) =>
			`${ id } ${ directory }:${ lines.join( ',' ) }`.trim()
	);
}

const LOGIN = [
	'AuthType Basic',
	'AuthName "Staging"',
	'AuthUserFile /etc/passwords',
	'Require valid-user',
	'',
].join( '\n' );
const AJAX_OPEN = '<Files admin-ajax.php>\nRequire all granted\n</Files>\n';
const PASS = 'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]\n';

describe( 'a site with nothing wrong', () => {
	it.each( [
		[ 'as WordPress writes it', HEALTHY ],
		[ 'with Windows line endings', HEALTHY.replace( /\n/g, '\r\n' ) ],
		[
			'with the header’s line above',
			`SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1\n${ HEALTHY }`,
		],
		[
			'with rules that do nothing to WordPress',
			`Options -Indexes\n<FilesMatch "\\.(bak|sql)$">\nRequire all denied\n</FilesMatch>\n${ HEALTHY }`,
		],
		[
			'with wp-admin open to its ajax',
			{ '/': HEALTHY, '/wp-admin/': AJAX_OPEN },
		],
	] )( '%s', ( _, files ) => {
		expect( found( files ) ).toEqual( [] );
	} );
} );

describe( 'WordPress’s block', () => {
	it.each( [
		[ 'missing', 'Options -Indexes\n', 'block-missing /:' ],
		[
			'damaged',
			HEALTHY.replace( 'RewriteRule . /index.php [L]\n', '' ),
			'block-altered /:8',
		],
		[
			'without an end line',
			HEALTHY.replace(
				'# END WordPress\n',
				'# END WordPressOptions -Indexes\n'
			),
			'block-unclosed /:1',
		],
		[ 'there twice', HEALTHY + HEALTHY, 'block-duplicated /:1,12' ],
		[
			'with something of others inside',
			HEALTHY.replace( BLOCK, `${ BLOCK }\nOptions -Indexes` ),
			'line-in-block /:11',
		],
		[
			'with the header’s line inside',
			HEALTHY.replace(
				BLOCK,
				`SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1\n${ BLOCK }`
			),
			'line-in-block /:2',
		],
	] )( '%s', ( _, files, expected ) => {
		expect( found( files ) ).toContain( expected );
	} );

	it( 'is not asked for where WordPress would write none', () => {
		expect(
			found( 'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1\n', {
				site: { block: null },
			} )
		).toEqual( [] );
	} );

	it( 'is not missed where something else leads to WordPress', () => {
		expect(
			found( `CGIPassAuth On\nFallbackResource /index.php\n` )
		).toEqual( [] );
	} );
} );

describe( 'the Authorization header', () => {
	it.each( [
		[ 'no line', OLD_BLOCK, 'header-rule-missing /:' ],
		[ 'a line behind an [L]', OLD_BLOCK + PASS, 'header-rule-late /:11' ],
		[
			'a line under a module that is not there',
			`<IfModule mod_lsapi.c>\nSetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1\n</IfModule>\n${ OLD_BLOCK }`,
			'header-rule-off /:2',
		],
		[
			'a line that only sets another variable',
			`RewriteEngine On\nRewriteRule .* - [E=REMOTE_USER:%{HTTP:Authorization}]\n${ OLD_BLOCK }`,
			'header-rule-missing /:',
		],
		[
			'a line that takes it away',
			`RequestHeader unset Authorization\n${ HEALTHY }`,
			'header-removed /:1',
		],
	] )( '%s', ( _, files, expected ) => {
		expect(
			found( files, {
				server: {
					modules: [
						'rewrite',
						'setenvif',
						'headers',
						'authz_core',
						'dir',
					],
				},
			} )
		).toContain( expected );
	} );

	it( 'arrives as a login, not as a token, where PHP runs inside Apache', () => {
		const [ finding ] = lint(
			htaccessInput( OLD_BLOCK, {
				server: { sapi: 'mod_php' },
				site: { block: null },
			} )
		);
		expect( finding ).toMatchObject( {
			id: 'header-rule-missing',
			severity: 'info',
		} );
	} );
} );

describe( 'what this run has shown to work', () => {
	const reached = {
		request: {
			method: 'GET',
			path: '/wp-json/wp/v2/posts',
			query: '',
			headers: { host: 'www.example.org' },
			remoteAddress: '203.0.113.9',
		},
		status: 200,
		reachedPhp: true,
	};

	it( 'is not missed in the file: the server’s own configuration sees to it', () => {
		expect(
			found( 'Options -Indexes\n', {
				headerArrives: true,
				reality: [ reached ],
			} )
		).toEqual( [] );
		expect( found( 'Options -Indexes\n' ) ).toEqual( [
			'block-missing /:',
			'header-rule-missing /:',
		] );
		// That it arrives at a file says nothing where these very lines hand it over to files only.
		expect(
			found( OLD_BLOCK + PASS, {
				headerArrives: true,
				reality: [ reached ],
			} )
		).toContain( 'header-rule-late /:11' );
	} );
} );

describe( 'a password', () => {
	it.each( [
		[
			'on everything',
			{ '/': LOGIN + HEALTHY },
			'password-on-site /:4,1,2,3',
		],
		[
			'on wp-admin, ajax included',
			{ '/': HEALTHY, '/wp-admin/': LOGIN },
			'password-on-admin-ajax /wp-admin/:4,1,2,3',
		],
		[
			'on wp-admin, ajax let through',
			{ '/': HEALTHY, '/wp-admin/': LOGIN + AJAX_OPEN },
			'password-on-login /wp-admin/:4,1,2,3',
		],
		[
			'on the login form',
			`<Files wp-login.php>\n${ LOGIN }</Files>\n${ HEALTHY }`,
			'password-on-login /:5,2,3,4',
		],
	] )( '%s', ( _, files, expected ) => {
		expect( found( files ) ).toEqual( [ expected ] );
	} );

	it( 'whose file is not there', () => {
		const files = { '/': HEALTHY, '/wp-admin/': LOGIN };
		const passwordFiles = { '/etc/passwords': false };
		expect( found( files, { passwordFiles } ) ).toContain(
			'password-file-missing /wp-admin/:3'
		);
		expect(
			found( files, { passwordFiles: { '/etc/passwords': true } } )
		).not.toContain( 'password-file-missing /wp-admin/:3' );
	} );
} );

describe( 'a refusal', () => {
	const rule = ( text: string ) =>
		`RewriteEngine On\n${ text }\n${ HEALTHY }`;
	it.each( [
		[ rule( 'RewriteRule ^wp-json - [F]' ), 'denies-rest /:2' ],
		[ rule( 'RewriteRule ^wp-json - [R=401]' ), 'denies-rest /:2' ],
		[
			rule(
				'RewriteCond %{HTTP_COOKIE} !wordpress_logged_in\nRewriteRule ^wp-json - [R=401]'
			),
			'denies-rest-to-visitors /:3',
		],
		[
			rule(
				'RewriteCond %{QUERY_STRING} rest_route\nRewriteRule ^ - [F]'
			),
			'denies-rest-route /:3',
		],
		[
			rule( 'RewriteRule ^wp-json/wp/v2/users - [F]' ),
			'denies-users /:2',
		],
		[
			rule(
				'RewriteCond %{HTTP_USER_AGENT} (curl|python) [NC]\nRewriteRule ^ - [F]'
			),
			'denies-programs /:3',
		],
		[
			`<LimitExcept GET POST HEAD>\nDeny from all\n</LimitExcept>\n${ HEALTHY }`,
			'denies-methods /:2',
		],
		[
			`<Files xmlrpc.php>\nRequire all denied\n</Files>\n${ HEALTHY }`,
			'denies-xmlrpc /:2',
		],
		[ `Require all denied\n${ HEALTHY }`, 'denies-everything /:1' ],
		[ `Require ip 203.0.113.9\n${ HEALTHY }`, 'address-list /:1' ],
		[
			`<RequireAll>\nRequire all granted\nRequire not ip 203.0.113.80\n</RequireAll>\n${ HEALTHY }`,
			'shuts-server-out /:3',
		],
		[
			`<RequireAll>\nRequire all granted\nRequire not ip 203.0.113.9\n</RequireAll>\n${ HEALTHY }`,
			'shuts-visitor-out /:3',
		],
		[
			{
				'/': HEALTHY,
				'/wp-admin/':
					'Order deny,allow\nDeny from all\nAllow from 203.0.113.9\n',
			},
			'denies-admin-ajax /wp-admin/:2',
		],
	] )( '%j', ( files, expected ) => {
		expect( found( files as Files ) ).toEqual( [ expected ] );
	} );

	it( 'by a list of addresses says who of the two is not in it', () => {
		const [ finding ] = lint(
			htaccessInput(
				`Require ip 198.51.100.0/24\nRequire ip 203.0.113.80\n${ HEALTHY }`
			)
		);
		expect( finding?.steps.map( ( { text } ) => text ).join() ).toContain(
			'203.0.113.9 '
		);
		expect(
			finding?.steps.map( ( { text } ) => text ).join()
		).not.toContain( '203.0.113.80' );
	} );
} );

describe( 'a redirect', () => {
	const toHost = ( host: string ) =>
		`RewriteEngine On\nRewriteCond %{HTTP_HOST} !=${ host }\nRewriteRule ^ https://${ host }%{REQUEST_URI} [R=301,L]\n${ HEALTHY }`;

	it( 'from the site’s own address to another', () => {
		expect( found( toHost( 'example.org' ) ) ).toEqual( [
			// Pages do not come to rest: WordPress leads back.
			'canonical-loop /:3',
			'redirects-rest /:3',
		] );
	} );

	it( 'to https by a proxy’s header is none where the proxy sends that header', () => {
		const rule = `RewriteEngine On\nRewriteCond %{HTTP:X-Forwarded-Proto} !=https\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n${ HEALTHY }`;
		const forwarded = { 'x-forwarded-proto': 'https' };
		expect( found( rule, { site: { forwarded } } ) ).toEqual( [] );
		expect( found( rule ) ).toContain( 'redirect-loop /:3' );
	} );

	it( 'to the site’s own address is right, and said', () => {
		const [ finding ] = lint(
			htaccessInput( toHost( 'www.example.org' ) )
		);
		expect( finding ).toMatchObject( {
			id: 'redirects-other-address',
			severity: 'info',
		} );
	} );
} );

describe( 'what is around', () => {
	it( 'a parent folder’s file', () => {
		expect(
			found(
				{
					'/': 'Header set X-Above 1\n',
					'/blog/': HEALTHY.replace(
						'RewriteBase /',
						'RewriteBase /blog/'
					).replace( '. /index', '. /blog/index' ),
				},
				{
					site: {
						home: '/blog/',
						block: BLOCK.replace(
							'RewriteBase /',
							'RewriteBase /blog/'
						).replace( '. /index', '. /blog/index' ),
					},
				}
			)
		).toEqual( [ 'parent-file /:1' ] );
	} );

	it.each( [
		[
			'a pattern that begins with a slash',
			`RewriteEngine On\nRewriteRule ^/wp-json - [F]\n${ HEALTHY }`,
			'harmless /:2',
		],
		[
			'a rule below the block',
			`${ HEALTHY }RewriteRule ^wp-json/ - [F]\n`,
			'harmless /:12',
		],
	] )( 'a rule that cannot match: %s', ( _, files, expected ) => {
		expect( found( files ) ).toEqual( [ expected ] );
	} );

	it( 'a line on which it hangs what happens', () => {
		expect( found( `FrobnicateRequests On\n${ HEALTHY }` ) ).toContain(
			'cannot-tell /:1'
		);
	} );

	it.each( [
		[
			'a directive Apache does not know',
			`FrobnicateRequests On\n${ HEALTHY }`,
		],
		[
			'a setting of PHP where PHP runs on its own',
			`php_value memory_limit 256M\n${ HEALTHY }`,
		],
		[ 'a section that is never closed', `<Files x>\n${ HEALTHY }` ],
	] )( 'a file that breaks the site: %s', ( _, files ) => {
		expect(
			found( files, { server: { modules: [ 'rewrite' ] } } )
		).toEqual( [ 'broken-file /:1' ] );
	} );

	it( 'a file that PHP may not read', () => {
		expect( found( { '/': null, '/wp-admin/': '' } ) ).toContain(
			'unreadable-file /:'
		);
	} );

	it( 'a PHP file that runs before WordPress', () => {
		expect(
			found( HEALTHY, {
				ini: [ { path: '.user.ini', line: 2, prepends: 'waf.php' } ],
			} )
		).toEqual( [ 'prepended-file :' ] );
	} );
} );

describe( 'a file that is not read', () => {
	const CLOSED = `Require all denied\n${ HEALTHY }`;
	const asked = ( status: number, reachedPhp: boolean ) => ( {
		request: {
			method: 'GET',
			path: '/wp-json/wp/v2/posts',
			query: '',
			headers: { host: 'www.example.org' },
			remoteAddress: '203.0.113.9',
		},
		status,
		reachedPhp,
	} );

	it.each( [
		[ 'nginx/1.26.3', 'location / {' ],
		[ 'Caddy', 'php_fastcgi' ],
		[ 'Microsoft-IIS/10.0', '<rewrite>' ],
	] )( 'by %s, with its own words instead', ( software, code ) => {
		const findings = lint(
			htaccessInput( CLOSED, { server: { software } } )
		);
		expect( findings.map( ( { id } ) => id ) ).toEqual( [
			'other-server',
		] );
		expect( findings[ 0 ]?.steps[ 0 ]?.snippet?.code ).toContain( code );
	} );

	it( 'because it was measured', () => {
		expect( found( CLOSED, { server: { reads: false } } ) ).toEqual( [
			'file-ignored /:',
		] );
	} );

	it( 'because PHP answered what it refuses', () => {
		expect( found( CLOSED, { reality: [ asked( 200, true ) ] } ) ).toEqual(
			[ 'file-ignored /:' ]
		);
	} );

	it( 'because the web server does not find what the block leads to WordPress', () => {
		expect(
			found( HEALTHY, { reality: [ asked( 404, false ) ] } )
		).toEqual( [ 'file-ignored /:' ] );
	} );

	it( 'but not when one answer shows that it is', () => {
		expect(
			found( CLOSED, {
				reality: [ asked( 403, false ), asked( 200, true ) ],
			} )
		).toEqual( [ 'denies-everything /:1' ] );
	} );
} );

describe( 'whatever a file holds', () => {
	const line = fc.oneof(
		fc.constantFrom(
			...HEALTHY.split( '\n' ),
			'AuthType Basic',
			'Require valid-user',
			'<Files x>',
			'</Files>',
			'<RequireAll>',
			'RewriteCond %{HTTP_HOST} ^(',
			'RewriteRule ( - [F]',
			'# BEGIN WordPress \\',
			'ErrorDocument 401 /x'
		),
		fc.string( { unit: 'binary', maxLength: 30 } )
	);

	it( 'the lint ends, and every finding has its sentence and a line that is there', () => {
		let findings = 0;
		fc.assert(
			fc.property( fc.array( line, { maxLength: 12 } ), ( lines ) => {
				const text = lines.join( '\n' ).replace( /[^\0-\xff]/g, '?' );
				for ( const finding of lint( htaccessInput( text ) ) ) {
					findings++;
					expect( finding.summary ).toMatch( /\.$/ );
					expect( finding.summary ).not.toMatch( /%(\d\$)?[sd]/ );
					for ( const number of finding.lines ) {
						expect( number ).toBeGreaterThan( 0 );
						expect( number ).toBeLessThanOrEqual(
							text.split( '\n' ).length
						);
					}
				}
			} ),
			{ numRuns: 60, seed: 401 }
		);
		expect( findings ).toBeGreaterThan( 0 );
	} );
} );

describe( 'a file above the document root', () => {
	const DENIED = 'RewriteEngine On\nRewriteRule wp-json - [R=401,L]\n';
	const FILES = { '/../': DENIED, '/': 'Options -Indexes\n' };
	const summaryFor = ( isRead?: boolean ) =>
		lint(
			htaccessInput( FILES, {
				site: { block: null },
				server: isRead === undefined ? {} : { readsAbove: isRead },
			} )
		).find( ( { id } ) => id === 'parent-file' )?.summary;

	it( 'takes part where the server reads it, which is said as far as it is known', () => {
		expect( found( FILES, { site: { block: null } } ) ).toContain(
			'parent-file /../:2'
		);
		expect( summaryFor() ).toMatch( /where .* allows it/ );
		expect( summaryFor( true ) ).toMatch( /applies here too/ );
		expect( summaryFor( false ) ).toMatch( /does not read it/ );
	} );

	it( 'is named by its place on the disk', () => {
		expect( summaryFor( true ) ).toMatch( /^\/var\/www\/\.htaccess / );
	} );

	it( 'is not spoken of when none of its lines has a part', () => {
		expect( found( { '/../': '# Nothing\n', '/': HEALTHY } ) ).toEqual(
			[]
		);
	} );

	const answered = (
		status: number,
		reachedPhp: boolean
	): LintInput[ 'reality' ] => [
		{
			request: {
				method: 'GET',
				path: '/index.php',
				query: 'rest_route=/',
				headers: { host: 'www.example.org' },
				remoteAddress: '203.0.113.9',
			},
			status,
			reachedPhp,
		},
	];

	it.each( [
		[ 'refused as the file says', 401, false, true ],
		[ 'answered by PHP', 200, true, false ],
		[ 'refused otherwise', 403, false, undefined ],
	] )( 'is known to be read or not by an answer: %s', ( ...given ) => {
		const [ , status, reachedPhp, expected ] = given;
		expect(
			readsAbove(
				htaccessInput(
					{
						...FILES,
						'/../': 'RewriteEngine On\nRewriteRule index - [R=401,L]\n',
					},
					{ reality: answered( status, reachedPhp ) }
				)
			)
		).toBe( expected );
	} );

	it( 'is not asked about where there is none', () => {
		expect(
			readsAbove(
				htaccessInput( HEALTHY, { reality: answered( 200, true ) } )
			)
		).toBeUndefined();
	} );
} );
