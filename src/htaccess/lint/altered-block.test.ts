import {
	BLOCK,
	HEALTHY,
	htaccessInput,
	OLD_BLOCK,
} from '../../../tests/htaccess-input';
import { lint } from '.';

type Change = Parameters< typeof htaccessInput >[ 1 ];

/** Rules that the setup page of a network in subfolders shows. */
const NETWORK = [
	'RewriteEngine On',
	'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
	'RewriteBase /',
	'RewriteRule ^index\\.php$ - [L]',
	'RewriteRule ^([_0-9a-zA-Z-]+/)?wp-admin$ $1wp-admin/ [R=301,L]',
	'RewriteCond %{REQUEST_FILENAME} -f [OR]',
	'RewriteCond %{REQUEST_FILENAME} -d',
	'RewriteRule ^ - [L]',
	'RewriteRule ^([_0-9a-zA-Z-]+/)?(wp-(content|admin|includes).*) $2 [L]',
	'RewriteRule ^([_0-9a-zA-Z-]+/)?(.*\\.php)$ $2 [L]',
	'RewriteRule . index.php [L]',
].join( '\n' );
/** The same for one in subdomains. */
const NETWORK_OF_HOSTS = NETWORK.replaceAll( '([_0-9a-zA-Z-]+/)?', '' )
	.replace( '$1wp-admin/', 'wp-admin/' )
	.replaceAll( ' $2 [L]', ' $1 [L]' );

const inMarkers = ( block: string ) =>
	`# BEGIN WordPress\n${ block }\n# END WordPress\n`;

const inFolder = ( block: string ) =>
	block
		.replace( 'RewriteBase /', 'RewriteBase /blog/' )
		.replace( '. /index', '. /blog/index' );

const findingsOn = ( text: string, change: Change = {} ) =>
	lint(
		htaccessInput( { [ change?.site?.home ?? '/' ]: text }, change )
	).filter(
		( { id } ) => id.startsWith( 'block-' ) || id.includes( '-in-' )
	);

const alteredOn = ( text: string, change?: Change ) => {
	const [ finding, ...more ] = findingsOn( text, change );
	expect( more.map( ( { id } ) => id ) ).toEqual( [] );
	expect( finding?.id ).toBe( 'block-altered' );
	return finding;
};

describe( 'a line of WordPress’s block that is not as WordPress writes it', () => {
	it.each( [
		[
			'a condition the wrong way round',
			[ 'FILENAME} !-f', 'FILENAME} -f' ],
			'error',
			[ 7 ],
			[
				'Line 7 of .htaccess says “RewriteCond %{REQUEST_FILENAME} -f” where WordPress writes “RewriteCond %{REQUEST_FILENAME} !-f”',
				'WordPress does not get GET /sample-page/',
			],
		],
		[
			'another file at the end',
			[ '. /index.php', '. /start.html' ],
			'error',
			[ 9 ],
			[ 'GET /wp-json/wp/v2/posts' ],
		],
		[
			'switched off',
			[ 'Engine On', 'Engine Off' ],
			'error',
			[ 3 ],
			[ '“RewriteEngine Off” where WordPress writes “RewriteEngine On”' ],
		],
		[
			'the last line gone',
			[ 'RewriteRule . /index.php [L]\n', '' ],
			'error',
			[ 8 ],
			[
				'below line 8 of .htaccess, “RewriteRule . /index.php [L]” is missing',
			],
		],
		[
			'no [L] in the end',
			[ '/index.php [L]', '/index.php' ],
			'info',
			[ 9 ],
			[ 'no effect on the requests tested' ],
		],
		[
			'another base, which an absolute path does not need',
			[ 'RewriteBase /', 'RewriteBase /blog/' ],
			'info',
			[ 5 ],
			[ '“RewriteBase /blog/” where WordPress writes “RewriteBase /”' ],
		],
		[
			'the rule for index.php gone',
			[ 'RewriteRule ^index\\.php$ - [L]\n', '' ],
			'info',
			[ 5 ],
			[ 'no effect on the requests tested' ],
		],
		[
			'a condition more',
			[
				'RewriteRule . /',
				'RewriteCond %{REQUEST_URI} !^/wp-json/\nRewriteRule . /',
			],
			'error',
			[ 9 ],
			[
				'which WordPress does not write there',
				'WordPress does not get GET /wp-json/',
			],
		],
	] )( '%s', ( _, [ from = '', to = '' ], severity, lines, said ) => {
		const finding = alteredOn( HEALTHY.replace( from, to ) );
		expect( finding ).toMatchObject( { severity, lines } );
		for ( const each of said ) {
			expect( finding?.summary.toLowerCase() ).toContain(
				each.toLowerCase()
			);
		}
		expect( finding?.edit?.kind ).toBe( 'restore-block' );
	} );

	it( 'is told with the others that differ', () => {
		const finding = alteredOn(
			HEALTHY.replace( 'FILENAME} !-f', 'FILENAME} -f' ).replace(
				'RewriteBase /',
				'RewriteBase /x/'
			)
		);
		// The one that does the harm comes first.
		expect( finding?.lines ).toEqual( [ 7, 5 ] );
		expect( finding?.summary ).toContain( 'FILENAME} !-f”' );
		expect( finding?.detail ).toContain( '“RewriteBase /x/”' );
	} );

	it( 'is harmless where the addresses come to WordPress all the same', () => {
		const finding = alteredOn( HEALTHY.replace( '!-f', '-f' ), {
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
		} );
		expect( finding?.severity ).toBe( 'info' );
	} );

	it( 'is a note where WordPress wrote the block before 5.6; that the header is lost is another finding', () => {
		const ids = lint( htaccessInput( OLD_BLOCK ) );
		expect( ids.map( ( { id } ) => id ) ).toContain(
			'header-rule-missing'
		);
		expect( alteredOn( OLD_BLOCK )?.severity ).toBe( 'info' );
		expect( alteredOn( OLD_BLOCK )?.summary ).toContain(
			'does not hand the Authorization header'
		);
	} );
} );

it( 'a rule that rewrites its own result is named for that as well', () => {
	const findings = lint(
		htaccessInput( HEALTHY.replace( '. /index.php', '. /start.php' ) )
	);
	expect( findings.map( ( { id, lines } ) => [ id, lines ] ) ).toEqual( [
		[ 'block-altered', [ 9 ] ],
		[ 'rewrite-loop', [ 9 ] ],
	] );
	expect( findings[ 1 ]?.detail ).toContain( '500: ' );
} );

describe( 'as WordPress writes it', () => {
	it.each( [
		[ 'in the root', HEALTHY, {} ],
		[ 'with other blanks', HEALTHY.replaceAll( ' [L]', '\t\t[L]\n' ), {} ],
		[
			'in a folder',
			inMarkers( inFolder( BLOCK ) ),
			{ site: { home: '/blog/', block: inFolder( BLOCK ) } },
		],
		[
			'with WordPress in a folder of its own',
			HEALTHY,
			{ site: { home: '/', core: '/wp/' } },
		],
		[
			'on a network in subfolders',
			inMarkers( NETWORK ),
			{ site: { block: NETWORK, isNetwork: true } },
		],
		[
			'on a network without the comments around',
			NETWORK,
			{ site: { block: NETWORK, isNetwork: true } },
		],
		[
			'on a network in subdomains',
			inMarkers( NETWORK_OF_HOSTS ),
			{ site: { block: NETWORK_OF_HOSTS, isNetwork: true } },
		],
	] )( 'nothing is said: %s', ( _, text, change ) => {
		expect( findingsOn( text, change ) ).toEqual( [] );
	} );
} );

describe( 'on other sites', () => {
	it( 'the root’s block in a folder leads nowhere', () => {
		expect(
			alteredOn( HEALTHY, {
				site: { home: '/blog/', block: inFolder( BLOCK ) },
			} )
		).toMatchObject( { severity: 'error', lines: [ 9, 5 ] } );
	} );

	it( 'WordPress’s folder in the block of a home above it', () => {
		expect(
			alteredOn( HEALTHY.replace( '. /index', '. /wp/index' ), {
				site: { home: '/', core: '/wp/' },
			} )
		).toMatchObject( { severity: 'error', lines: [ 9 ] } );
	} );

	it( 'a network’s rule that keeps files apart', () => {
		const finding = alteredOn(
			inMarkers( NETWORK.replace( 'RewriteRule ^ - [L]\n', '' ) ),
			{ site: { block: NETWORK, isNetwork: true } }
		);
		expect( finding?.lines ).toEqual( [ 8 ] );
		expect( finding?.steps[ 0 ]?.text ).toContain( 'Network Setup' );
	} );

	it( 'a network’s last rule', () => {
		expect(
			alteredOn(
				inMarkers(
					NETWORK_OF_HOSTS.replace( 'Engine On', 'Engine Off' )
				),
				{ site: { block: NETWORK_OF_HOSTS, isNetwork: true } }
			)
		).toMatchObject( { severity: 'error', lines: [ 2 ] } );
	} );

	it( 'a line of others on a network is not about to be wiped', () => {
		expect(
			alteredOn( inMarkers( `${ NETWORK }\nOptions -Indexes` ), {
				site: { block: NETWORK, isNetwork: true },
			} )
		).toMatchObject( { severity: 'info', lines: [ 13 ] } );
	} );

	it( 'a line of others elsewhere is no alteration', () => {
		expect(
			findingsOn( inMarkers( `${ BLOCK }\nOptions -Indexes` ) ).map(
				( { id } ) => id
			)
		).toEqual( [ 'line-in-block' ] );
	} );
} );

describe( 'what comes of several differences', () => {
	it( 'the one that makes it is named first', () => {
		const finding = alteredOn(
			HEALTHY.replace( '<IfModule mod_rewrite.c>\n', '' )
				.replace( '</IfModule>\n', '' )
				.replace( /RewriteRule \.\* - .*\n/, '' )
		);
		expect( finding?.summary ).toBe(
			'In WordPress’s own block, below line 2 of .htaccess, “RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]” is missing: because of it, this block does not hand the Authorization header to PHP.'
		);
	} );

	it( 'none is accused where only several together make it', () => {
		const finding = alteredOn(
			HEALTHY.replace( 'FILENAME} !-f', 'FILENAME} -f' ).replace(
				'. /index.php',
				'. /start.html'
			)
		);
		expect( finding?.severity ).toBe( 'error' );
		expect( finding?.summary ).toMatch(
			/^WordPress’s own block is in 2 places not as WordPress writes it, the first at line 7 of .htaccess: because of it, WordPress does not get GET \/sample-page\//
		);
	} );

	it( 'what only would come of them without lines of others is not told', () => {
		const all = findingsOn(
			inMarkers(
				[
					'<IfModule mod_rewrite.c>',
					'RewriteEngine On',
					'RewriteBase /',
					'RewriteCond %{REQUEST_FILENAME} -f [OR]',
					'RewriteCond %{REQUEST_FILENAME} -d',
					'RewriteRule . - [L]',
					'RewriteRule ^([_a-z]+/)?(wp-.*) /core/$2 [L]',
					'RewriteRule ^([_a-z]+/)?(.*\\.php)$ /core/$2 [L]',
					'RewriteRule . index.php [L]',
					'</IfModule>',
				].join( '\n' )
			)
		);
		expect( all.map( ( { id } ) => id ) ).toContain( 'line-in-block' );
		const altered = all.find( ( { id } ) => id === 'block-altered' );
		expect( altered?.summary ).not.toMatch( /GET \/,|sample-page/ );
	} );
} );
