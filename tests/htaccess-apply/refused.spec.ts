import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	linkSync,
	lstatSync,
	mkdirSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
	after,
	afterEach,
	before,
	beforeEach,
	describe,
	test,
} from 'node:test';

import { giveToPhp } from '../sandbox/plugin-files';
import { cookieOf } from '../sandbox/session';
import {
	ask,
	fileOn,
	fillDisk,
	flushRules,
	pathIn,
	readOne,
	refusalOf,
	startChangeSite,
	tracesOn,
	writeInto,
	type ChangeSite,
} from './change-site';
import { conduct, type Conduct } from './conduct';

describe( 'a change that is not made', () => {
	let on: ChangeSite;
	let director: Conduct;
	let file: string;
	let old: string | null;

	before( async () => {
		on = await startChangeSite();
		director = conduct( on );
		file = pathIn( on );
	} );
	after( () => on.site.stop() );
	beforeEach( () => {
		old = fileOn( file );
	} );
	afterEach( async () => {
		assert.equal( fileOn( file ), old, 'the file is as it was' );
		assert.deepEqual( await tracesOn( on ), [], 'nothing is left' );
	} );

	/** Asks for a change and does something between the trial and the write. */
	async function askAndMeanwhile(
		meanwhile: () => void | Promise< void >,
		directory = '/'
	): Promise< string > {
		const { held, release } = director.hold();
		const asked = refusalOf( ask( on, { directory } ) );
		try {
			await held;
			await meanwhile();
		} finally {
			release();
		}
		return asked;
	}

	for ( const [ what, line ] of [
		[ 'has a syntax error', '<IfModule mod_rewrite.c' ],
		[ 'names a directive that does not exist', 'RewritteEngine On' ],
		[
			'sets a PHP value where PHP runs in FPM',
			'php_value memory_limit 64M',
		],
		[ 'asks for what a .htaccess may not say', 'DocumentRoot /tmp' ],
	] as const ) {
		test( `since the new text ${ what }`, async () => {
			const code = await refusalOf(
				ask( on, { text: ( text ) => `${ text }\n${ line }\n` } )
			);
			assert.equal( code, 'ws401_htaccess_rejected' );
		} );
	}

	test( 'since the file was changed after it was read', async () => {
		const read = await readOne( on );
		writeInto( file, `${ atob( read.bytes ?? '' ) }\n# By hand\n` );
		old = fileOn( file );
		const code = await refusalOf( ask( on, { read } ) );
		assert.equal( code, 'ws401_htaccess_changed' );
	} );

	test( 'since the file is changed by hand right before the write', async () => {
		const code = await askAndMeanwhile( () => {
			writeInto(
				file,
				'# Somebody was here, and wrote a longer text than there was before, by hand.\n'.repeat(
					20
				)
			);
			old = fileOn( file );
		} );
		assert.equal( code, 'ws401_htaccess_changed' );
	} );

	test( 'since WordPress changes its block right before the write', async () => {
		const code = await askAndMeanwhile( async () => {
			await flushRules( on );
			assert.notEqual( fileOn( file ), old );
			old = fileOn( file );
		} );
		assert.equal( code, 'ws401_htaccess_changed' );
	} );

	test( 'since the file is gone right before the write', async () => {
		const aside = `${ file }-aside`;
		const code = await askAndMeanwhile( () => renameSync( file, aside ) );
		assert.equal( fileOn( file ), null );
		renameSync( aside, file );
		assert.equal( code, 'ws401_htaccess_changed' );
	} );

	test( 'since another made a file where there was none', async () => {
		const made = pathIn( on, '/wp-content/' );
		const code = await askAndMeanwhile(
			() => writeFileSync( made, '# Theirs\n' ),
			'/wp-content/'
		);
		assert.equal( code, 'ws401_htaccess_changed' );
		assert.match( fileOn( made ) ?? '', /\n# Theirs\n$/ );
		rmSync( made );
	} );

	test( 'since the folder loses its permission right before the write', async () => {
		const folder = dirname( file );
		const { uid, gid } = statSync( folder );
		const code = await askAndMeanwhile( () => chownSync( folder, 0, 0 ) );
		chownSync( folder, uid, gid );
		assert.equal( code, 'ws401_htaccess_folder-not-writable' );
	} );

	test( 'since the file is handed to another account right before the write', async () => {
		const { uid, gid } = statSync( file );
		const code = await askAndMeanwhile( () => chownSync( file, 0, 0 ) );
		chownSync( file, uid, gid );
		assert.equal( code, 'ws401_htaccess_owner' );
	} );

	test( 'since the disk is full', async () => {
		const uploads = join( on.site.root, 'wp-content/uploads' );
		mkdirSync( uploads, { recursive: true } );
		execFileSync( 'mount', [
			'-t',
			'tmpfs',
			'-o',
			'size=256k',
			'tmpfs',
			uploads,
		] );
		try {
			giveToPhp( on.site, uploads );
			const small = join( uploads, '.htaccess' );
			writeFileSync( small, '# Small\n' );
			chownSync(
				small,
				statSync( uploads ).uid,
				statSync( uploads ).gid
			);
			const whole = fileOn( small );
			const code = await askAndMeanwhile( () => {
				fillDisk( uploads );
			}, '/wp-content/uploads/' );
			assert.equal( code, 'ws401_htaccess_disk-full' );
			assert.equal( fileOn( small ), whole );
			assert.equal(
				await refusalOf(
					ask( on, { directory: '/wp-content/uploads/' } )
				),
				'ws401_htaccess_scratch',
				'nor is there room to try it out'
			);
			assert.equal( fileOn( small ), whole );
		} finally {
			execFileSync( 'umount', [ uploads ] );
			rmSync( uploads, { recursive: true } );
		}
	} );

	/** Reads the file, hinders, and asks: the obstacle is named on reading, and the change is refused all the same. */
	async function obstacle( hinder: () => void, help: () => void ) {
		const read = await readOne( on );
		hinder();
		try {
			const { obstacle: named } = await readOne( on );
			return [ named, await refusalOf( ask( on, { read } ) ) ];
		} finally {
			help();
		}
	}

	test( 'since the file is a link', async () => {
		const real = join( dirname( file ), 'real.htaccess' );
		assert.deepEqual(
			await obstacle(
				() => {
					renameSync( file, real );
					symlinkSync( real, file );
				},
				() => {
					assert.ok( lstatSync( file ).isSymbolicLink() );
					rmSync( file );
					renameSync( real, file );
				}
			),
			[ 'symlink', 'ws401_htaccess_symlink' ]
		);
	} );

	test( 'since the file has a second name', async () => {
		const second = join( dirname( file ), 'second.htaccess' );
		assert.deepEqual(
			await obstacle(
				() => linkSync( file, second ),
				() => rmSync( second )
			),
			[ 'hard-link', 'ws401_htaccess_hard-link' ]
		);
	} );

	test( 'since the file is write-protected', async () => {
		assert.deepEqual(
			await obstacle(
				() => chmodSync( file, 0o444 ),
				() => chmodSync( file, 0o644 )
			),
			[ 'file-not-writable', 'ws401_htaccess_file-not-writable' ]
		);
	} );

	test( 'since the folder is write-protected', async () => {
		assert.deepEqual(
			await obstacle(
				() => chmodSync( dirname( file ), 0o555 ),
				() => chmodSync( dirname( file ), 0o755 )
			),
			[ 'folder-not-writable', 'ws401_htaccess_folder-not-writable' ]
		);
	} );

	test( 'since the file belongs to another account, though PHP may write to it', async () => {
		const { uid, gid } = statSync( file );
		assert.deepEqual(
			await obstacle(
				() => {
					chownSync( file, 0, gid );
					chmodSync( file, 0o664 );
				},
				() => {
					chownSync( file, uid, gid );
					chmodSync( file, 0o644 );
				}
			),
			[ 'owner', 'ws401_htaccess_owner' ]
		);
	} );

	test( 'since the site forbids changes to its files', async () => {
		assert.deepEqual(
			await obstacle(
				() => director.forbidFileMods( true ),
				() => director.forbidFileMods( false )
			),
			[ 'file-mods-disallowed', 'ws401_htaccess_file-mods-disallowed' ]
		);
	} );

	test( 'since the site does not answer itself', async () => {
		const plugin = join( on.site.root, 'wp-content/mu-plugins/deaf.php' );
		writeFileSync(
			plugin,
			`<?php add_filter( 'pre_http_request', function () { return new WP_Error( 'no', 'No.' ); } );`
		);
		const code = await refusalOf( ask( on ) );
		rmSync( plugin );
		assert.equal( code, 'ws401_htaccess_untried' );
	} );

	test( 'outside the folders of the site', async () => {
		for ( const directory of [
			'/../',
			'/wp-content/plugins/',
			'//',
			'/wp-admin',
		] ) {
			const read = await readOne( on );
			const code = await refusalOf( ask( on, { directory, read } ) );
			assert.equal( code, 'ws401_htaccess_directory', directory );
		}
	} );

	test( 'since the exchange to watch would change something', async () => {
		const exchange = {
			url: `${ on.site.url }/wp-json/wp/v2/posts/1`,
			method: 'DELETE',
			credential: 'cookie-nonce',
			headers: {},
		};
		const code = await refusalOf( ask( on, { exchange } ) );
		assert.equal( code, 'ws401_htaccess_exchange' );
	} );

	test( 'since the name of the old file is not the one the page showed', async () => {
		const code = await refusalOf(
			ask( on, {
				onChange( change ) {
					change.backup = `../${ change.backup }`;
				},
			} )
		);
		assert.equal( code, 'ws401_htaccess_field' );
	} );

	for ( const role of [ 'subscriber', 'editor' ] ) {
		test( `by a ${ role }, also with a nonce of their own`, async () => {
			await on.site.php(
				`wp_insert_user( array( 'user_login' => '${ role }', 'user_pass' => 'password', 'role' => '${ role }', 'user_email' => '${ role }@example.org' ) );`
			);
			const cookie = await cookieOf( on.site, role, 'password' );
			const token = decodeURIComponent(
				/logged_in_[^=]+=([^;]+)/.exec( cookie )?.[ 1 ] ?? ''
			);
			const nonce = await on.site.php(
				`$_COOKIE[ LOGGED_IN_COOKIE ] = '${ token }';
				wp_set_current_user( get_user_by( 'login', '${ role }' )->ID );
				echo wp_create_nonce( 'ws401' );`
			);
			for ( const action of [
				'read',
				'measure',
				'apply',
				'status',
				'confirm',
				'backups',
				'restore',
				'discard',
			] ) {
				const answer = await fetch(
					`${ on.site.url }/wp-admin/admin-ajax.php?action=ws401_htaccess_${ action }`,
					{
						method: 'POST',
						headers: { Cookie: cookie },
						body: new URLSearchParams( { nonce, directory: '/' } ),
					}
				);
				assert.equal( answer.status, 403, action );
				assert.match( await answer.text(), /"code":"forbidden"/ );
			}
		} );
	}

	test( 'by visitors, without a nonce, and by whoever has no ticket for the guard', async () => {
		const apply = '/wp-admin/admin-ajax.php?action=ws401_htaccess_apply';
		const visitor = await fetch( on.site.url + apply, { method: 'POST' } );
		assert.equal( await visitor.text(), '0' );
		const stranger = await on.session.fetch( apply, { method: 'POST' } );
		assert.equal( await stranger.text(), '-1' );
		const guard = await fetch(
			`${ on.site.url }/wp-admin/admin-ajax.php?action=ws401_htaccess_guard&guard=x`
		);
		assert.equal( await guard.text(), '0' );
	} );
} );
