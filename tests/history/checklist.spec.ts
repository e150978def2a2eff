/** The check-list on a real site: nothing to do when all is well, each thing when it is not, and done when it was done. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { checklistOf } from '../../src/prevention/checklist';
import { askFrontPage } from '../../src/prevention/front-page';
import { ChecklistSchema } from '../../src/transport/prevention/schemas';
import { cookieOf, openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { writeOn } from '../security/rows';

describe( 'the check-list', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
	} );
	after( () => site.stop() );

	const measure = () =>
		session.server.call( 'ws401_checklist', ChecklistSchema );
	const open = async () => {
		const measured = await measure();
		const page = await askFrontPage(
			measured.home,
			new URL( site.url ).origin,
			fetch
		);
		return checklistOf( measured, page )
			.filter( ( { state } ) => state === 'open' )
			.map( ( { id } ) => id )
			.sort();
	};
	/** Whatever the site of the tests itself leaves open. */
	let usual: string[];

	test( 'has passwords, accounts, .htaccess and pages done on a site as it is installed', async () => {
		usual = await open();
		for ( const id of [
			'passwords',
			'programs',
			'pass-through',
			'nonces',
		] ) {
			assert.ok( ! usual.includes( id ), id );
		}
	} );

	test( 'finds a password that was never used, and an app that may do everything; revoked, both are done', async () => {
		await site.php( `
			$robot = wp_insert_user( array( 'user_login' => 'robot', 'user_pass' => 'robot-password', 'user_email' => 'robot@example.org', 'role' => 'administrator' ) );
			foreach ( array( 'Till', 'Sync' ) as $name ) {
				WP_Application_Passwords::create_new_application_password( $robot, array( 'name' => $name ) );
			}
			$all = get_user_meta( $robot, '_application_passwords', true );
			$all[0]['created']  -= 200 * DAY_IN_SECONDS;
			$all[1]['last_used'] = time() - DAY_IN_SECONDS;
			update_user_meta( $robot, '_application_passwords', $all );` );
		assert.deepEqual(
			await open(),
			[ ...usual, 'passwords', 'programs' ].sort()
		);
		const text = JSON.stringify( await measure() );
		assert.doesNotMatch( text, /\\$|uuid|password":"/ );
		// Somebody works with that account: then it is not for apps alone.
		await cookieOf( site, 'robot', 'robot-password' );
		assert.deepEqual( await open(), [ ...usual, 'passwords' ].sort() );
		await site.php(
			`WP_Application_Passwords::delete_all_application_passwords( get_user_by( 'login', 'robot' )->ID );`
		);
		assert.deepEqual( await open(), usual );
	} );

	test( 'finds a line that WordPress would take out of .htaccess, until it is moved', async () => {
		const file = join( site.root, '.htaccess' );
		const was = readFileSync( file, 'utf8' );
		assert.match( was, /# END WordPress/ );
		writeFileSync(
			file,
			was.replace( '# END WordPress', 'CGIPassAuth on\n# END WordPress' )
		);
		assert.deepEqual( await open(), [ ...usual, 'pass-through' ].sort() );
		writeFileSync( file, `CGIPassAuth on\n${ was }` );
		assert.deepEqual( await open(), usual );
		writeFileSync( file, was );
	} );

	test( 'finds a key of wp-config.php that is worth nothing, until it is replaced', async () => {
		const file = join( site.root, 'wp-config.php' );
		const was = readFileSync( file, 'utf8' );
		const key = /define\(\s*'SECURE_AUTH_SALT'.*/;
		assert.match( was, key );
		const withSalt = ( salt: string ) =>
			writeFileSync(
				file,
				was.replace( key, `define( 'SECURE_AUTH_SALT', '${ salt }' );` )
			);
		for ( const salt of [ 'put your unique phrase here', 'short' ] ) {
			withSalt( salt );
			assert.deepEqual( await open(), [ ...usual, 'keys' ].sort() );
		}
		withSalt( 'w'.repeat( 64 ) );
		assert.deepEqual( await open(), usual );
		writeFileSync( file, was );
	} );

	test( 'finds a nonce in a page that a cache keeps', async () => {
		const file = await writeOn(
			site,
			'wp-content/mu-plugins/kept.php',
			`<?php add_action( 'wp_head', function () { echo '<script>var app = {"nonce":"0123456789"};</script>'; } );
add_action( 'send_headers', function () { header( 'X-Cache: HIT' ); } );`
		);
		assert.deepEqual( await open(), [ ...usual, 'nonces' ].sort() );
		writeFileSync( file, '<?php' );
		assert.deepEqual( await open(), usual );
	} );

	test( 'offers the text for editors, which the Help tab shows too', async () => {
		const { forEditors } = await measure();
		assert.match( forEditors, /^When “Session expired” appears/ );
		assert.match( forEditors, /\n6\. / );
		const page = await (
			await session.fetch( '/wp-admin/tools.php?page=who-said-401' )
		).text();
		assert.match( page, /tab-panel-ws401-editors/ );
		assert.match( page, /Do not close or reload the tab/ );
	} );
} );
