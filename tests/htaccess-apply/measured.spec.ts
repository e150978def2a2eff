import assert from 'node:assert/strict';
import {
	chmodSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';

import {
	measureHtaccess,
	readHtaccess,
	type HtaccessMeasurement,
} from '../../src/transport/htaccess';
import { startNginx } from '../env/nginx';
import type { RunningSite } from '../env/running-site';
import { giveToPhp } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import { configure } from './apache-configuration';
import {
	ask,
	fileOn,
	pathIn,
	refusalOf,
	startChangeSite,
	tracesOn,
	writeInto,
	type ChangeSite,
} from './change-site';

describe( 'what Apache with php-fpm honours', () => {
	let on: ChangeSite;
	let standard: string;

	before( async () => {
		on = await startChangeSite();
		standard = readFileSync(
			join( dirname( on.site.root ), 'conf/apache.conf' ),
			'utf8'
		);
	} );
	after( () => on.site.stop() );
	afterEach( async () => {
		assert.deepEqual( await tracesOn( on ), [], 'nothing is left' );
	} );

	const measure = ( candidate?: string, directory = '/' ) =>
		measureHtaccess( on.session.server, {
			directory,
			...( candidate === undefined
				? {}
				: { candidate: btoa( candidate ) } ),
		} );

	/** Another configuration for one test. `mark` shows which one is in force. */
	async function under(
		change: ( text: string ) => string,
		body: () => Promise< void >
	): Promise< void > {
		const use = ( text: string, path: string ) =>
			configure(
				on,
				() => `${ text }\nRedirect 410 ${ path }\n`,
				async () => ( await fetch( on.site.url + path ) ).status === 410
			);
		await use( change( standard ), '/changed-configuration' );
		try {
			await body();
		} finally {
			await use( standard, '/standard-configuration' );
		}
	}

	const without = ( name: string ) => ( text: string ) =>
		text.replace(
			new RegExp( `^LoadModule ${ name }_module .*$`, 'm' ),
			''
		);

	const allowing = ( words: string ) => ( text: string ) =>
		text.replace( 'AllowOverride All', `AllowOverride ${ words }` );

	test( 'everything, as it is configured', async () => {
		const found = await measure( '# fine\n' );
		assert.deepEqual(
			[ found.read, found.rewrites, found.cgiPassAuth, found.parses ],
			[ true, true, true, true ]
		);
		assert.deepEqual( found.allowOverride, [ 'All' ] );
		assert.equal( found.sapi, 'fpm' );
		assert.deepEqual( [ found.directory, found.beside ], [ '/', true ] );
		const loaded = [
			...standard.matchAll( /^LoadModule (\w+)_module/gm ),
		].map( ( [ , name ] ) => name );
		assert.deepEqual(
			// Debian builds mod_version in.
			found.modules?.filter(
				( name ) => ! loaded.includes( name ) && name !== 'version'
			),
			[],
			'no module is found that is not there'
		);
		assert.deepEqual(
			found.missing.filter( ( name ) => loaded.includes( name ) ),
			[],
			'no module is missed'
		);
		assert.ok( found.missing.includes( 'access_compat' ) );
		assert.equal( ( await measure( 'php_flag a on' ) ).parses, false );
		assert.equal( ( await measure() ).parses, null );
	} );

	test( 'a module that only the site’s own files name', async () => {
		const { server } = on.session;
		const { modules, missing } = await measureHtaccess( server, {
			directory: '/',
			modules: [ '!mpm_event.c', 'event.c', 'mod_geoip.c', 'x"y' ],
		} );
		assert.ok( modules?.includes( 'event' ) );
		assert.ok( missing.includes( 'geoip' ) );
	} );

	for ( const name of [ 'headers', 'rewrite', 'setenvif' ] ) {
		test( `all but mod_${ name }`, async () => {
			await under( without( name ), async () => {
				const found = await measure();
				assert.equal( found.read, true );
				assert.ok( found.missing.includes( name ) );
				assert.ok( found.modules?.includes( 'authz_core' ) );
				assert.equal( found.rewrites, name !== 'rewrite' );
				assert.deepEqual( found.allowOverride, [ 'All' ] );
			} );
		} );
	}

	for ( const [ words, classes ] of [
		[ 'FileInfo AuthConfig', [ 'FileInfo', 'AuthConfig', 'Limit' ] ],
		[ 'AuthConfig', [ 'AuthConfig', 'Limit' ] ],
		[ 'FileInfo Indexes Limit', [ 'FileInfo', 'Limit', 'Indexes' ] ],
	] as const ) {
		test( `AllowOverride ${ words }, in one folder`, async () => {
			const uploads = join( on.site.root, 'wp-content/uploads' );
			mkdirSync( uploads, { recursive: true } );
			giveToPhp( on.site, uploads );
			const narrower = ( text: string ) =>
				`${ text }\n<Directory ${ uploads }>\nAllowOverride ${ words }\n</Directory>\n`;
			await under( narrower, async () => {
				const found = await measure(
					'Options -Indexes\n',
					'/wp-content/uploads/'
				);
				// mod_access_compat, the one that Limit is about, is not loaded.
				assert.deepEqual( found.allowOverride, classes );
				assert.equal( found.read, true );
				assert.ok( found.modules?.includes( 'rewrite' ) );
				assert.equal( found.parses, false );
			} );
			rmSync( uploads, { recursive: true } );
		} );
	}

	test( 'nothing: AllowOverride None, where a change is refused too', async () => {
		await under( allowing( 'None' ), async () => {
			const found = await measure( 'Nonsense\n' );
			assert.equal( found.read, false );
			assert.deepEqual( found.allowOverride, [ 'None' ] );
			assert.equal( found.modules, null );
			assert.equal( found.parses, true );
			const old = fileOn( pathIn( on ) );
			assert.equal(
				await refusalOf( ask( on ) ),
				'ws401_htaccess_ignored'
			);
			assert.equal( fileOn( pathIn( on ) ), old );
		} );
	} );

	test( 'in the uploads folder, where the folder in question takes nothing', async () => {
		const uploads = join( on.site.root, 'wp-content/uploads' );
		mkdirSync( uploads, { recursive: true } );
		giveToPhp( on.site, uploads );
		chmodSync( on.site.root, 0o555 );
		const found = await measure();
		assert.deepEqual(
			[ found.directory, found.beside, found.read ],
			[ '/wp-content/uploads/', false, true ]
		);
		rmSync( uploads, { recursive: true } );
		assert.equal( await refusalOf( measure() ), 'ws401_htaccess_scratch' );
		chmodSync( on.site.root, 0o755 );
	} );

	test( 'behind a file that refuses everybody: that nothing can be known', async () => {
		const file = pathIn( on );
		const old = readFileSync( file, 'latin1' );
		writeInto(
			file,
			`<Files marker>\nRequire all denied\n</Files>\n${ old }`
		);
		const found = await measure( '# fine\n' );
		assert.deepEqual(
			[ found.reachable, found.read, found.parses, found.modules ],
			[ false, null, null, null ]
		);
		writeFileSync( file, old, 'latin1' );
	} );

	test( 'a folder that a killed request left is removed on the next visit', async () => {
		await on.site.php(
			`$folder = ABSPATH . 'ws401-scratch-0123456789abcdef';
			WhoSaid401\\Htaccess\\Scratch_List::note( ABSPATH, '0123456789abcdef' );
			mkdir( $folder . '/control', 0755, true );
			file_put_contents( $folder . '/control/.htaccess', 'Nonsense' );
			file_put_contents( $folder . '/control/marker', '' );`
		);
		await readHtaccess( on.session.server );
		assert.equal(
			( await tracesOn( on ) ).length,
			7,
			'not while it may be in use'
		);
		await on.site.php(
			`global $wpdb;
			$name = 'ws401_scratch_0123456789abcdef';
			$row  = WhoSaid401\\Storage\\Row_Seal::open( $name, $wpdb->get_var( "SELECT option_value FROM $wpdb->options WHERE option_name = '$name'" ) );
			$wpdb->update( $wpdb->options, array( 'option_value' => WhoSaid401\\Storage\\Row_Seal::close( $name, array( 'time' => 1000000000 ) + $row ) ), array( 'option_name' => $name ) );`
		);
		await readHtaccess( on.session.server );
	} );

	test( 'what is read: blocks, kinds, password files, prepended files', async () => {
		const passwords = join( dirname( on.site.root ), 'passwords' );
		writeFileSync( passwords, 'secret' );
		chmodSync( passwords, 0o600 );
		const ini = join( on.site.root, '.user.ini' );
		writeFileSync(
			ini,
			'memory_limit = 64M\nauto_prepend_file = "/srv/waf.php"\n'
		);
		mkdirSync( join( on.site.root, 'wp-json' ) );
		writeFileSync(
			join( on.site.root, 'wp-json/.htaccess' ),
			`Require all denied\nAuthUserFile "${ passwords }"\nAuthUserFile /nowhere/.htpasswd\nAuthUserFile conf/.htpasswd\n`
		);
		const read = await readHtaccess( on.session.server, {
			paths: [
				'/wp-json/wp/v2/posts',
				'/wp-login.php',
				'/../../etc/passwd',
			],
			passwordFiles: [
				passwords,
				'/nowhere/.htpasswd',
				'conf/.htpasswd',
			],
		} );
		assert.equal(
			atob( read.wordpressBlock ?? '' ).trim(),
			readFileSync( pathIn( on ), 'latin1' ).trim()
		);
		assert.deepEqual( read.kinds, {
			'/': 'directory',
			'/wp-json': 'directory',
			'/wp-json/wp': null,
			'/wp-json/wp/v2': null,
			'/wp-json/wp/v2/posts': null,
			'/wp-login.php': 'file',
			'/..': null,
			'/../..': null,
			'/../../etc': null,
			'/../../etc/passwd': null,
		} );
		assert.deepEqual( read.passwordFiles, [
			{ path: passwords, exists: true, readable: false },
			{ path: '/nowhere/.htpasswd', exists: false, readable: false },
			{ path: 'conf/.htpasswd', exists: null, readable: null },
		] );
		assert.deepEqual( read.prepends, [
			{
				directory: '/',
				name: '.user.ini',
				line: 2,
				value: '/srv/waf.php',
			},
		] );
		const folders = read.files.map( ( { directory } ) => directory );
		assert.deepEqual( folders.slice( 0, 1 ), [ '/' ] );
		assert.ok(
			folders.includes( '/wp-json/' ) && folders.includes( '/wp-admin/' )
		);
		assert.equal( read.documentRoot, on.site.root );
		assert.ok(
			read.cookieNames.some( ( name ) =>
				/^wordpress_logged_in_[0-9a-f]{32}$/.test( name )
			)
		);
		assert.deepEqual( read.hiddenFolders, [] );
		rmSync( ini );
		rmSync( join( on.site.root, 'wp-json' ), { recursive: true } );
	} );

	test( 'in a site below the host, from the document root downwards', async () => {
		const read = await on.site.php(
			`add_filter( 'option_home', fn() => 'http://example.org/wordpress' );
			add_filter( 'option_siteurl', fn() => 'http://example.org/wordpress' );
			echo wp_json_encode( array_keys( WhoSaid401\\Htaccess\\Places::standard() ) );`
		);
		assert.ok(
			read.startsWith(
				`["\\/","\\/wordpress\\/","\\/wordpress\\/wp-admin\\/"`
			),
			read
		);
	} );
} );

describe( 'what Apache with mod_php honours', () => {
	let on: ChangeSite;
	before( async () => {
		on = await startChangeSite( { php: 'mod_php' } );
	} );
	after( () => on.site.stop() );

	test( 'PHP values too', async () => {
		const found = await measureHtaccess( on.session.server, {
			directory: '/',
			candidate: btoa( 'php_value memory_limit 64M\n' ),
		} );
		assert.equal( found.sapi, 'mod_php' );
		assert.equal( found.parses, true );
		assert.ok( found.modules?.includes( 'php' ) );
		assert.ok( found.missing.includes( 'proxy_fcgi' ) );
		assert.deepEqual( await tracesOn( on ), [] );
	} );
} );

describe( 'what is seen from behind nginx', () => {
	async function measureOn(
		site: RunningSite,
		session: Session
	): Promise< HtaccessMeasurement > {
		const found = await measureHtaccess( session.server, {
			directory: '/',
			candidate: btoa( 'Nonsense\n' ),
		} );
		assert.deepEqual( await tracesOn( { site } as ChangeSite ), [] );
		return found;
	}

	test( 'with Apache behind it: what Apache honours', async () => {
		const { site, session } = await startChangeSite( { cache: true } );
		try {
			const found = await measureOn( site, session );
			assert.equal( found.read, true );
			assert.equal( found.parses, false );
			assert.deepEqual( found.allowOverride, [ 'All' ] );
			assert.ok( found.modules?.includes( 'rewrite' ) );
		} finally {
			await site.stop();
		}
	} );

	test( 'with php-fpm behind it: that no .htaccess is read', async () => {
		const site = await startNginx();
		try {
			const found = await measureOn( site, await openSession( site ) );
			assert.equal( found.reachable, true );
			assert.equal( found.read, false );
			assert.equal( found.rewrites, null );
		} finally {
			await site.stop();
		}
	} );
} );
