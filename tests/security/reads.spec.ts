import assert from 'node:assert/strict';
import {
	mkdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { readHtaccess } from '../../src/transport/htaccess';
import { ask, refusalOf } from '../htaccess-apply/change-site';
import { giveToPhp } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { writeOn } from './rows';

describe( 'reading .htaccess files', () => {
	let site: TestSite;
	let session: Session;
	let outside: string;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
		outside = `${ site.root }-outside`;
		mkdirSync( outside );
	} );
	after( async () => {
		await site.stop();
		rmSync( outside, { recursive: true, force: true } );
	} );

	const fileOf = async ( directory: string, paths: string[] = [] ) => {
		const { files } = await readHtaccess( session.server, { paths } );
		return files.find( ( file ) => file.directory === directory );
	};

	/** A link in the place of wp-content's file, for the time of a test. */
	async function linked(
		target: string,
		work: ( directory: string ) => Promise< void >
	): Promise< void > {
		const link = join( site.root, 'wp-content/.htaccess' );
		symlinkSync( target, link );
		try {
			await work( '/wp-content/' );
		} finally {
			rmSync( link );
		}
	}

	test( 'a link to wp-config.php is told of, not read', () =>
		linked( join( site.root, 'wp-config.php' ), async ( directory ) => {
			const file = await fileOf( directory );
			assert.equal( file?.exists, true );
			assert.deepEqual(
				[
					file?.isSymlink,
					file?.readable,
					file?.bytes,
					file?.obstacle,
				],
				[ true, false, null, 'leads-out' ]
			);
			assert.equal(
				await refusalOf( ask( { site, session }, { directory } ) ),
				'ws401_htaccess_leads-out'
			);
		} ) );

	test( 'a link that leads out of the site is not read', async () => {
		const target = join( outside, '.htaccess' );
		writeFileSync( target, '# Somebody else’s\n' );
		giveToPhp( site, target );
		await linked( target, async ( directory ) => {
			const file = await fileOf( directory );
			assert.deepEqual(
				[ file?.bytes, file?.obstacle ],
				[ null, 'leads-out' ]
			);
		} );
	} );

	test( 'a folder that leads out of the site is not read in', async () => {
		writeFileSync( join( outside, '.htaccess' ), '# Somebody else’s\n' );
		const link = join( site.root, 'wp-content/led' );
		symlinkSync( outside, link );
		const file = await fileOf( '/wp-content/led/', [ '/wp-content/led/' ] );
		rmSync( link );
		assert.deepEqual(
			[ file?.bytes, file?.obstacle ],
			[ null, 'leads-out' ]
		);
	} );

	test( 'a link within the site, to a file of the same name, is read', async () => {
		const target = await writeOn( site, 'shared/.htaccess', '# Shared\n' );
		await linked( target, async ( directory ) => {
			const file = await fileOf( directory );
			assert.equal( atob( file?.bytes ?? '' ), '# Shared\n' );
			assert.equal( file?.obstacle, 'symlink' );
		} );
	} );

	test( 'a settings file of PHP that is a link elsewhere is not read', async () => {
		const target = join( outside, 'other.ini' );
		writeFileSync( target, 'auto_prepend_file = none\n' );
		const link = join( site.root, '.user.ini' );
		symlinkSync( target, link );
		const { prepends } = await readHtaccess( session.server );
		rmSync( link );
		assert.deepEqual( prepends, [] );
	} );

	test( 'of a password file nothing is told unless one of the files names it', async () => {
		const wanted = [ '/etc/passwd', '/etc/shadow', '/etc/no-such-file' ];
		const before_ = await readHtaccess( session.server, {
			passwordFiles: wanted,
		} );
		assert.deepEqual(
			before_.passwordFiles,
			wanted.map( ( path ) => ( { path, exists: null, readable: null } ) )
		);

		const named = await writeOn(
			site,
			'wp-content/.htaccess',
			`# AuthUserFile /etc/shadow\nAuthName x\nAuthUserFile "/etc/passwd"\n  authuserfile \\\n/etc/no-such-file\n`
		);
		const after_ = await readHtaccess( session.server, {
			passwordFiles: wanted,
		} );
		rmSync( named );
		assert.deepEqual(
			after_.passwordFiles.map( ( { exists } ) => exists ),
			[ true, null, false ]
		);
	} );

	test( 'a scratch folder is taken away without following a link in it', async () => {
		const theirs = await writeOn( site, 'kept/.htaccess', '# Kept\n' );
		await site.php( `
			use WhoSaid401\\Htaccess\\Places;
			use WhoSaid401\\Htaccess\\Scratch_List;
			$parent = trailingslashit( wp_normalize_path( ABSPATH ) );
			Scratch_List::note( $parent, 'abababababababab' );
			mkdir( Scratch_List::path( $parent, 'abababababababab' ) );
			symlink( $parent . 'kept', Scratch_List::path( $parent, 'abababababababab' ) . '/question' );
			Scratch_List::sweep( 0 );
			echo is_dir( Scratch_List::path( $parent, 'abababababababab' ) ) ? 'there' : 'gone';
		` );
		assert.equal( readFileSync( theirs, 'utf8' ), '# Kept\n' );
	} );

	test( 'a folder is found again by its print on a visitor’s request, also where WordPress has a folder of its own', async () => {
		const found = async ( home: string, siteurl: string ) =>
			JSON.parse(
				await site.php( `
					use WhoSaid401\\Htaccess\\Places;
					if ( function_exists( 'get_home_path' ) ) {
						exit( 'This is to be as on a visitor’s request.' );
					}
					add_filter( 'option_home', fn() => '${ home }' );
					add_filter( 'option_siteurl', fn() => '${ siteurl }' );
					$core = trailingslashit( wp_normalize_path( ABSPATH ) );
					$of   = static fn( $folder ) => Places::of_print( Places::print_of( $folder ) ) === $folder;
					echo wp_json_encode( array( $of( $core ), $of( trailingslashit( dirname( $core ) ) ), $of( WP_CONTENT_DIR . '/' ), $of( '/etc/' ), $of( '/' ) ) );
				` )
			);
		// The test's WordPress lies in a folder of that name.
		assert.deepEqual(
			await found( 'http://example.org', 'http://example.org/wordpress' ),
			[ true, true, true, false, false ]
		);
		assert.deepEqual(
			await found(
				'http://example.org/wordpress',
				'http://example.org/wordpress'
			),
			[ true, true, true, false, false ]
		);
		assert.deepEqual(
			await found( 'http://example.org', 'http://example.org' ),
			[ true, false, true, false, false ]
		);
	} );
} );
