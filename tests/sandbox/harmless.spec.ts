import assert from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';

import { startRun, type Run } from '../../src/transport/sandbox/run';
import { BUSY } from './busy-plugins';
import { findCulprits } from './find-culprits';
import { fingerprintOf } from './fingerprint';
import { INNOCENT, usePlugins } from './plugin-files';
import { restProbe } from './rest-probe';
import { openSession, type Session } from './session';
import { openSite, type TestSite } from './test-site';

const TRIALS = 200;

/** While a run goes on, each probe has a row that says that its capability was used; they go with the run. */
const USED = 'ws401_probe_';

/** Sets of all sizes, each plugin in half of them. */
function setOf( run: Run, trial: number ): Set< string > {
	return new Set(
		run.plugins.filter(
			( _, i ) => ( ( trial + 1 ) * ( 2 * i + 3 ) ) % 7 < 4
		)
	);
}

async function sendTrials( run: Run, session: Session, site: TestSite ) {
	const probes = [
		restProbe( site ),
		restProbe( site, {
			method: 'POST',
			route: '/wp/v2/posts/1',
			credential: 'cookie-nonce',
		} ),
		restProbe( site, {
			route: '/wp/v2/users/me',
			credential: 'cookie-nonce',
			vantage: 'loopback',
		} ),
	];
	let refused = 0;
	for ( let trial = 0; trial < TRIALS; trial++ ) {
		const probe = probes[ trial % 20 === 19 ? 2 : trial % 2 ];
		assert.ok( probe );
		const { exchange } = await run.send( probe, {
			enabled: setOf( run, trial ),
		} );
		assert.ok(
			exchange.receipt,
			`Trial ${ trial }: ${ JSON.stringify( exchange.failure ) }`
		);
		assert.equal( exchange.response?.headers[ 'x-busy-cache' ], undefined );
		assert.equal( exchange.response?.headers[ 'set-cookie' ], undefined );
		refused += exchange.receipt.refusedWrites;
	}
	return refused;
}

describe( 'a run leaves everything as it was', () => {
	let site: TestSite;
	let session: Session;
	let dropIn: string;

	before( async () => {
		site = await openSite();
		dropIn = join( site.root, 'wp-content', 'object-cache.php' );
		await usePlugins( site, { ...INNOCENT, ...BUSY } );
		await site.php(
			`global $wpdb; $wpdb->query( "CREATE TABLE IF NOT EXISTS {$wpdb->prefix}busy_before ( n BIGINT )" );`
		);
		session = await openSession( site );
	} );
	after( () => site.stop() );
	afterEach( () => {
		rmSync( dropIn, { force: true } );
		rmSync( join( site.root, 'wp-content', 'test-object-cache' ), {
			recursive: true,
			force: true,
		} );
	} );

	test( `after ${ TRIALS } trials of plugins that write with each request`, async () => {
		const original = await fingerprintOf( site );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		assert.equal( run.mode, 'loader' );
		const refused = await sendTrials( run, session, site );
		assert.ok( refused > TRIALS, `Only ${ refused } writes were refused.` );
		assert.deepEqual( await run.end(), { loaderRemoved: true } );
		assert.deepEqual( await fingerprintOf( site ), original );
	} );

	test( 'also where the object cache outlives requests', async () => {
		writeFileSync(
			dropIn,
			readFileSync( join( __dirname, 'object-cache.php' ) )
		);
		await session.fetch( '/wp-admin/admin-ajax.php?action=heartbeat' );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		const keep = `foreach ( array( 'there-before' => 1, 'there-before-too' => 'here' ) as $key => $value ) {
			file_put_contents( WP_CONTENT_DIR . '/test-object-cache/' . md5( '1|busy|' . $key ), serialize( $value ) );
		}`;
		await site.php( keep );
		const original = await fingerprintOf( site, USED );
		assert.ok(
			Object.keys( original ).some( ( name ) =>
				name.startsWith( 'test-object-cache' )
			)
		);
		await sendTrials( run, session, site );
		assert.deepEqual( await fingerprintOf( site, USED ), original );
		await run.end();
	} );

	test( 'also when the browser is closed half way', async () => {
		const original = await fingerprintOf( site );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		for ( let trial = 0; trial < 10; trial++ ) {
			await run.send( restProbe( site ), {
				enabled: setOf( run, trial ),
				trace: true,
			} );
		}
		const loader = join(
			site.root,
			'wp-content/mu-plugins/00-who-said-401.php'
		);
		assert.ok( existsSync( loader ) );

		// Half an hour later, WordPress's cron does what it was told.
		await site.php(
			`WhoSaid401\\Runs\\Run_List::change( function ( $list ) {
				foreach ( $list['runs'] as &$run ) {
					$run['expires'] = 1;
				}
				return $list;
			} );
			$event = wp_next_scheduled( 'ws401_expire_runs' );
			if ( ${ run.expires + 1 } !== $event ) { exit( 1 ); }
			wp_unschedule_event( $event, 'ws401_expire_runs' );
			do_action( 'ws401_expire_runs' );`
		);
		assert.ok( ! existsSync( loader ) );
		assert.deepEqual( await fingerprintOf( site ), original );
	} );

	test( 'also when a traced request is answered after the run has ended', async () => {
		const at = ( path: string ) => join( site.root, 'wp-content', path );
		mkdirSync( at( 'mu-plugins' ), { recursive: true } );
		writeFileSync(
			at( 'mu-plugins/zz-slow.php' ),
			`<?php add_action( 'rest_api_init', function () {
				for ( $i = 0; $i < 300 && file_exists( WP_CONTENT_DIR . '/wait' ); $i++ ) {
					touch( WP_CONTENT_DIR . '/waiting' );
					usleep( 100000 );
					clearstatcache();
				}
			} );`
		);
		const original = await fingerprintOf( site );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		writeFileSync( at( 'wait' ), '' );
		const sent = run.send( restProbe( site ), {
			enabled: new Set( run.plugins ),
			trace: true,
		} );
		while ( ! existsSync( at( 'waiting' ) ) ) {
			await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
		}
		assert.ok( ( await run.end() ).loaderRemoved );
		rmSync( at( 'wait' ) );
		assert.ok( ( await sent ).exchange.receipt );
		rmSync( at( 'waiting' ) );
		assert.deepEqual( await fingerprintOf( site ), original );
		rmSync( at( 'mu-plugins' ), { recursive: true } );
	} );

	test( 'when the plugin is switched off while a run goes on', async () => {
		await startRun( session.server, session.vantages, Date.now );
		await site.php(
			`require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'who-said-401/plugin.php' );`
		);
		assert.ok( ! existsSync( join( site.root, 'wp-content/mu-plugins' ) ) );
		assert.equal(
			await site.php(
				`global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE 'ws401%'" ) . ( wp_next_scheduled( 'ws401_expire_runs' ) ? ' scheduled' : '' );`
			),
			'0'
		);
		await usePlugins( site, { ...INNOCENT, ...BUSY } );
	} );

	test( 'and a search among busy plugins ends well', async () => {
		await usePlugins( site, {
			...INNOCENT,
			...BUSY,
			'zz/zz.php': `add_filter( 'rest_pre_dispatch', function () { return new WP_Error( 'closed', '', array( 'status' => 401 ) ); } );`,
		} );
		const { isolation } = await findCulprits( session, restProbe( site ), {
			useTrace: false,
		} );
		assert.deepEqual( isolation.kind === 'found' && isolation.culprits, [
			[ 'zz/zz.php' ],
		] );
	} );
} );
