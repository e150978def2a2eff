import { healthySite } from '../../../tests/evidence';
import { lint } from '../../htaccess/lint';
import type { HtaccessOnDisk, HtaccessRead } from '../../transport/htaccess';
import type { Server } from '../../transport/server';
import { decodedPath } from './decoded-path';
import {
	type KnownSite,
	lintInputOf,
	readFiles,
	readHtaccessSite,
} from './htaccess-site';

const BLOCK = '# BEGIN WordPress\nRewriteEngine On\n# END WordPress\n';

const onDisk = (
	text: string | null,
	change: Partial< HtaccessOnDisk > = {}
): HtaccessOnDisk => ( {
	directory: '/',
	path: '/srv/site/.htaccess',
	shown: '/.htaccess',
	exists: true,
	isSymlink: false,
	readable: true,
	bytes: text === null ? null : btoa( text ),
	sha256: '',
	size: 0,
	mode: '0644',
	owner: 'www',
	obstacle: 'none',
	...change,
} );

const reading = ( change: Partial< HtaccessRead > = {} ): HtaccessRead => ( {
	files: [ onDisk( BLOCK ) ],
	hiddenFolders: [],
	sapi: 'fpm-fcgi',
	documentRoot: '/srv/site',
	homePath: '/',
	wordpressPath: '/',
	wordpressBlock: btoa( BLOCK ),
	kinds: {},
	passwordFiles: [],
	prepends: [],
	cookieNames: [ 'wordpress_logged_in_x' ],
	...change,
} );

const known = (
	change: ( site: ReturnType< typeof healthySite > ) => void = () => {}
): KnownSite => healthySite( change );

const inputOf = (
	read: Partial< HtaccessRead > = {},
	site: KnownSite = known()
) => lintInputOf( reading( read ), site, 'Mozilla/5.0' );

describe( 'what the lint is told', () => {
	it( 'lets it name the line that a reading of the server holds', () => {
		// Nothing was asked yet that could say whether the file is read.
		const unasked = { ...healthySite(), exchanges: [] };
		const linesOf = ( text: string ) =>
			lint( inputOf( { files: [ onDisk( text ) ] }, unasked ) ).flatMap(
				( { lines } ) => lines
			);
		expect( linesOf( `${ BLOCK }Require all denied\n` ) ).toContain( 4 );
		expect( linesOf( BLOCK ) ).not.toContain( 4 );
	} );

	it( 'has each file that is there with its text, and says which leads out of the site', () => {
		const { files } = inputOf( {
			files: [
				onDisk( 'Deny from all' ),
				onDisk( null, {
					directory: '/wp-admin/',
					shown: '/wp-admin/.htaccess',
				} ),
				onDisk( null, {
					directory: '/away/',
					shown: '/away/.htaccess',
					obstacle: 'leads-out',
				} ),
				onDisk( 'x', { directory: '/gone/', exists: false } ),
			],
		} );
		expect( files ).toEqual( [
			{ directory: '/', path: '/.htaccess', text: 'Deny from all' },
			{
				directory: '/wp-admin/',
				path: '/wp-admin/.htaccess',
				text: null,
			},
			{
				directory: '/away/',
				path: '/away/.htaccess',
				text: null,
				leadsOut: true,
			},
		] );
	} );

	it( 'has the lines of WordPress without their markers, and none where they are not known', () => {
		expect( inputOf().site.block?.trim() ).toBe( 'RewriteEngine On' );
		expect( inputOf( { wordpressBlock: null } ).site.block ).toBeNull();
	} );

	it( 'does not know who ends TLS where a proxy shows', () => {
		const behind = ( header: string ) =>
			inputOf(
				{},
				known( ( { server } ) => {
					server.forwarded = { [ header ]: 'x' };
				} )
			).site;
		expect( behind( 'x-forwarded-proto' ) ).not.toHaveProperty( 'https' );
		expect( behind( 'via' ) ).not.toHaveProperty( 'https' );
		expect( behind( 'forwarded' ) ).not.toHaveProperty( 'https' );
		expect( behind( 'forwarded-by-hand' ) ).toHaveProperty( 'https', true );
		expect( inputOf().site ).toHaveProperty( 'https', true );
		expect(
			inputOf(
				{},
				known( ( { site } ) => {
					site.isSsl = false;
				} )
			).site
		).toHaveProperty( 'https', false );
	} );

	it( 'has permalinks, network and addresses as the site has them', () => {
		expect( inputOf().site ).toMatchObject( {
			host: 'example.org',
			prettyPermalinks: true,
			trailingSlash: true,
			isNetwork: false,
			restPrefix: 'wp-json',
			cookieNames: [ 'wordpress_logged_in_x' ],
		} );
		expect(
			inputOf(
				{},
				known( ( { site, server } ) => {
					site.permalinkStructure = '';
					site.multisite = true;
					server.visitorAddress = '';
					server.serverAddress = '192.0.2.1';
				} )
			).site
		).toMatchObject( {
			prettyPermalinks: false,
			isNetwork: true,
			visitor: null,
			serverAddress: '192.0.2.1',
		} );
	} );

	it( 'has the end of the permalinks as the site has it', () => {
		expect(
			inputOf(
				{},
				known( ( { site } ) => {
					site.permalinkStructure = '/%postname%';
				} )
			).site
		).toHaveProperty( 'trailingSlash', false );
	} );

	it.each( [
		[ 'apache2handler', 'Apache', 'mod_php' ],
		[ 'fpm-fcgi', 'Apache', 'fpm' ],
		[ 'of-its-own', 'Apache', 'cgi' ],
		[ 'litespeed', 'LiteSpeed', 'litespeed' ],
	] )( 'names how PHP runs: %s under %s', ( sapi, software, named ) => {
		expect(
			inputOf(
				{ sapi },
				known( ( { server } ) => {
					server.software = software;
					server.sapi = sapi;
				} )
			).server.sapi
		).toBe( named );
	} );

	it( 'knows what stands at an address by what was looked up, else by what every WordPress has', () => {
		const { server } = inputOf( {
			kinds: { '/robots.txt': 'file', '/wp-login.php': null },
		} );
		expect( server.kind?.( '/robots.txt' ) ).toBe( 'file' );
		expect( server.kind?.( '/wp-login.php' ) ).toBeUndefined();
		expect( server.kind?.( '/index.php' ) ).toBe( 'file' );
		expect( server.kind?.( '/wp-admin' ) ).toBe( 'directory' );
		expect( server.kind?.( '/a-post' ) ).toBeUndefined();
	} );

	it( 'takes LiteSpeed for what it is, whatever PHP says of itself', () => {
		const on = ( software: string, sapi: string ) =>
			inputOf(
				{ sapi },
				known( ( site ) => {
					site.server.software = software;
				} )
			).server.sapi;
		expect( on( 'LiteSpeed', 'fpm-fcgi' ) ).toBe( 'litespeed' );
		expect( on( 'Apache/2.4.62', 'fpm-fcgi' ) ).toBe( 'fpm' );
		expect( on( 'Apache/2.4.62', 'of its own' ) ).toBe( 'cgi' );
	} );

	it( 'has no document root where the server does not say', () => {
		expect( inputOf().server.documentRoot ).toBe( '/srv/site' );
		expect( inputOf( { documentRoot: '' } ).server ).not.toHaveProperty(
			'documentRoot'
		);
	} );

	it( 'knows which password files are there, and not where PHP may not look', () => {
		expect(
			inputOf( {
				passwordFiles: [
					{ path: '/srv/a', exists: true, readable: true },
					{ path: '/srv/b', exists: false, readable: false },
					{ path: '/srv/c', exists: null, readable: null },
				],
			} ).passwordFiles
		).toEqual( { '/srv/a': true, '/srv/b': false } );
	} );

	it( 'has the lines of PHP’s own files', () => {
		expect(
			inputOf( {
				prepends: [
					{
						directory: '/',
						name: '.user.ini',
						line: 3,
						value: '/srv/waf.php',
					},
				],
			} ).ini
		).toEqual( [
			{ path: '/.user.ini', line: 3, prepends: '/srv/waf.php' },
		] );
	} );

	it.each( [
		[ 'httpAuthorization', true ],
		[ 'redirectHttpAuthorization', true ],
		[ 'phpAuthUser', true ],
		[ 'getallheaders', false ],
	] as const )( 'knows by %s whether the header arrives', ( by, arrives ) => {
		expect(
			inputOf(
				{},
				known( ( { browserEcho } ) => {
					Object.assign( browserEcho, {
						httpAuthorization: false,
						redirectHttpAuthorization: false,
						phpAuthUser: false,
						getallheaders: false,
						[ by ]: true,
					} );
				} )
			).headerArrives
		).toBe( arrives );
	} );

	it( 'does not know whether the header arrives without an echo, nor what was answered without exchanges', () => {
		const input = inputOf(
			{},
			{
				...known(),
				browserEcho: null,
				exchanges: null,
			}
		);
		expect( input ).not.toHaveProperty( 'headerArrives' );
		expect( input.reality ).toEqual( [] );
		expect( inputOf().reality ).not.toHaveLength( 0 );
	} );
} );

describe( 'reading the files', () => {
	/** A site whose files read so, and what is asked of it. */
	function siteWith( text: string ) {
		const asked: string[] = [];
		const server = {
			call: async (
				_action: string,
				_schema: unknown,
				fields: object
			) => {
				asked.push( JSON.stringify( fields ) );
				return reading( { files: [ onDisk( text ) ] } );
			},
		} as unknown as Server;
		return { server, asked };
	}

	it( 'looks up the addresses once each, decoded', async () => {
		const { server, asked } = siteWith( BLOCK );
		await readFiles(
			server,
			[
				'https://example.org/a%20b?x=1',
				'https://example.org/a%20b',
				'https://example.org/100%',
			],
			{ paths: [ '/first' ] }
		);
		expect( asked ).toHaveLength( 1 );
		expect( asked[ 0 ]?.match( /\/a b/g ) ).toHaveLength( 1 );
		expect( asked[ 0 ] ).toContain( '/100%' );
		expect( asked[ 0 ] ).toContain( '/first' );
		expect( asked[ 0 ] ).not.toContain( 'x=1' );
	} );

	it( 'asks once more for the files that are named in them', async () => {
		const { server, asked } = siteWith(
			'AuthUserFile "/srv/pass words"\nphp_value auto_prepend_file /srv/waf.php\nphp_value auto_prepend_file none\n'
		);
		await readFiles( server, [ 'https://example.org/' ] );
		expect( asked ).toHaveLength( 2 );
		expect( asked[ 0 ] ).not.toContain( '/srv/waf.php' );
		expect( asked[ 1 ] ).toContain( '/srv/pass words' );
		expect( asked[ 1 ] ).toContain( '/srv/waf.php' );
		expect( asked[ 1 ] ).not.toContain( 'none' );
	} );

	it( 'takes the addresses of the run, if there was one', async () => {
		const { server, asked } = siteWith( BLOCK );
		const { read, input } = await readHtaccessSite( server, known(), '' );
		expect( asked[ 0 ] ).toContain( '/wp-json/' );
		expect( read.files ).toHaveLength( 1 );
		expect( input.files ).toHaveLength( 1 );
		asked.length = 0;
		await readHtaccessSite( server, { ...known(), exchanges: null }, '' );
		expect( asked[ 0 ] ).not.toContain( '/wp-json/' );
	} );
} );

it( 'leaves a path as it is where its percent signs do not fit', () => {
	expect( decodedPath( '/a%20b' ) ).toBe( '/a b' );
	expect( decodedPath( '/100%' ) ).toBe( '/100%' );
} );
