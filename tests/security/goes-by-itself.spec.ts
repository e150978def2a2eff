import assert from 'node:assert/strict';
import { existsSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';

import { TripStartSchema } from '../../src/transport/credentials/schemas';
import { startRun } from '../../src/transport/sandbox/run';
import { age, ageRuns, siteState } from '../credentials/site-state';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { rowsOn, writeOn } from './rows';

/** Tells a visitor's request how many questions it put to the database. */
const COUNTER = `<?php add_action( 'send_headers', function () { header( 'X-Queries: ' . get_num_queries() ); }, PHP_INT_MAX );`;

describe( 'what is made for a time goes by itself, with WP-Cron off and the browser gone', () => {
	let site: TestSite;
	let session: Session;
	let loader: string;
	let plugin: string;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
		loader = join( site.root, 'wp-content/mu-plugins/00-who-said-401.php' );
		plugin = join( site.root, 'wp-content/plugins/who-said-401' );
	} );
	after( () => site.stop() );
	afterEach( async () => {
		await site.php(
			`WhoSaid401\\Runs\\Runs::end_all(); WhoSaid401\\Credentials\\Trips::end_all();`
		);
		assert.deepEqual( await rowsOn( site ), [] );
	} );

	const trip = () =>
		session.server.call( 'ws401_trip_start', TripStartSchema, {
			consent: '1',
		} );
	const run = () => startRun( session.server, session.vantages, Date.now );
	const visit = () => fetch( `${ site.url }/?visitor` );
	const me = ( authorization: string ) =>
		fetch( `${ site.url }/wp-json/wp/v2/users/me`, {
			headers: { Authorization: authorization },
		} );
	/** The time of what is pending has come. */
	const due = () =>
		site.php( `update_option( 'ws401_pending', '1', true );` );

	test( 'a visitor’s request takes loader, password and rows away once their time is over', async () => {
		const clean = await siteState( site );
		await trip();
		await run();
		await visit();
		assert.ok( existsSync( loader ), 'their time is not over yet' );
		await age( site, 181 );
		await ageRuns( site, 1801 );
		await due();
		assert.equal( ( await visit() ).status, 200 );
		assert.ok( ! existsSync( loader ) );
		assert.deepEqual( await siteState( site ), clean );
	} );

	test( 'one that is over goes, the other stays until its own time', async () => {
		await trip();
		await run();
		await age( site, 181 );
		await due();
		await visit();
		assert.ok( existsSync( loader ) );
		assert.deepEqual( await rowsOn( site ), [
			'ws401_pending',
			'ws401_runs',
		] );
		await ageRuns( site, 1801 );
		await due();
		await visit();
		assert.ok( ! existsSync( loader ) );
	} );

	test( 'costs a visitor no question to the database, while something is pending and while nothing is', async () => {
		const counter = await writeOn(
			site,
			'wp-content/mu-plugins/counter.php',
			COUNTER
		);
		const queries = async () => {
			// The first one may fill a cache.
			await visit();
			return Number( ( await visit() ).headers.get( 'x-queries' ) );
		};
		const idle = await queries();
		assert.ok( idle > 0 );
		await trip();
		await run();
		assert.equal( await queries(), idle );
		await site.php(
			`WhoSaid401\\Runs\\Runs::end_all(); WhoSaid401\\Credentials\\Trips::end_all();`
		);
		const off = `${ plugin }-off`;
		renameSync( plugin, off );
		const without = await queries();
		renameSync( off, plugin );
		assert.equal( idle, without, 'as if the plugin were not there' );
		rmSync( counter );
	} );

	test( 'a plugin whose folder was deleted takes loader, rows and password with it', async () => {
		const { authorization } = await trip();
		await run();
		assert.equal( ( await me( authorization ) ).status, 200 );
		const off = `${ plugin }-deleted`;
		renameSync( plugin, off );
		try {
			assert.equal( ( await me( authorization ) ).status, 401 );
			assert.equal( ( await visit() ).status, 200 );
			assert.ok( ! existsSync( loader ) );
			assert.deepEqual( await rowsOn( site ), [] );
			assert.equal(
				await site.php(
					`echo count( WP_Application_Passwords::get_user_application_passwords( 1 ) ) . (int) WP_Application_Passwords::is_in_use();`
				),
				'00'
			);
		} finally {
			renameSync( off, plugin );
		}
	} );

	test( 'a loader that nothing has used for longer than a run lasts removes itself, without the plugin', async () => {
		await run();
		const inactive = `update_option( 'active_plugins', array() );`;
		await site.php( inactive );
		try {
			await visit();
			assert.ok( existsSync( loader ), 'a run may be going on' );
			const old = new Date( Date.now() - 3_600_000 );
			utimesSync( loader, old, old );
			await visit();
			assert.ok( ! existsSync( loader ) );
		} finally {
			await site.php(
				`update_option( 'active_plugins', array( 'who-said-401/plugin.php' ) );`
			);
		}
	} );

	test( 'a second run keeps the loader of the first', async () => {
		await run();
		// Almost as long as the first one lasts: the second one lasts longer.
		const old = new Date( Date.now() - 1_700_000 );
		utimesSync( loader, old, old );
		await run();
		await visit();
		assert.ok( existsSync( loader ) );
		assert.ok( statSync( loader ).mtimeMs > old.getTime() + 1_000_000 );
	} );

	test( 'deleting the plugin takes every file a change can leave', async () => {
		const id = '0123456789abcdef';
		const names = [ 'new', 'meanwhile', 'f'.repeat( 16 ) ].map(
			( end ) => `.htaccess.ws401-${ id }-${ end }`
		);
		const theirs = [ '.htaccess.bak', `.htaccess.ws401-${ id }-mine` ];
		for ( const name of [ ...names, ...theirs ] ) {
			await writeOn( site, name, '# Left' );
		}
		await site.php( `
			require_once ABSPATH . 'wp-admin/includes/admin.php';
			WhoSaid401\\Htaccess\\Backups::discard_all();
		` );
		for ( const name of names ) {
			assert.ok( ! existsSync( join( site.root, name ) ), name );
		}
		for ( const name of theirs ) {
			assert.ok( existsSync( join( site.root, name ) ), name );
			rmSync( join( site.root, name ) );
		}
	} );

	test( 'a visitor’s request is answered even where nothing can be taken away', async () => {
		await run();
		await ageRuns( site, 1801 );
		await due();
		const broken = await writeOn(
			site,
			'wp-content/mu-plugins/broken.php',
			`<?php add_filter( 'query', function ( $query ) { return preg_match( '/^\\s*(UPDATE|DELETE).*ws401_runs/s', $query ) ? 'SELECT 1' : $query; } );`
		);
		const answer = await visit();
		assert.equal( answer.status, 200 );
		rmSync( broken );
		await due();
		await visit();
		assert.ok( ! existsSync( loader ) );
	} );
} );
