import assert from 'node:assert/strict';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';

import { startRun } from '../../src/transport/sandbox/run';
import { findCulprits } from './find-culprits';
import { giveToPhp, INNOCENT, usePlugins } from './plugin-files';
import { restProbe } from './rest-probe';
import { openSession, type Session } from './session';
import { openSite, type TestSite } from './test-site';

const CULPRIT = 'zz/zz.php';
const CODE = {
	...INNOCENT,
	[ CULPRIT ]: `add_filter( 'rest_authentication_errors', function () { return new WP_Error( 'closed', '', array( 'status' => 401 ) ); } );`,
};

/** Puts a must-use plugin in place that our own row says is ours, as after an update in the middle of a run. */
async function plantEarlierVersion( site: TestSite ): Promise< void > {
	await site.php(
		`$file = WPMU_PLUGIN_DIR . '/00-who-said-401.php';
		file_put_contents( $file, '<?php // Of an earlier version.' );
		WhoSaid401\\Runs\\Run_List::change( function ( $list ) use ( $file ) {
			$list['loader']['sha256'] = hash_file( 'sha256', $file );
			return $list;
		} );`
	);
}

describe( 'the must-use plugin', () => {
	let site: TestSite;
	let session: Session;
	let folder: string;
	let loader: string;

	before( async () => {
		site = await openSite();
		await usePlugins( site, CODE );
		session = await openSession( site );
		folder = join( site.root, 'wp-content/mu-plugins' );
		loader = join( folder, '00-who-said-401.php' );
	} );
	after( () => site.stop() );
	afterEach( () => rmSync( folder, { recursive: true, force: true } ) );

	const start = () => startRun( session.server, session.vantages, Date.now );

	test( 'comes with a run and goes with it, its folder too', async () => {
		const run = await start();
		assert.equal( run.mode, 'loader' );
		assert.ok( existsSync( loader ) );
		await run.end();
		assert.ok( ! existsSync( folder ) );
	} );

	test( 'leaves a folder and files of others alone', async () => {
		mkdirSync( folder );
		giveToPhp( site, folder );
		writeFileSync( join( folder, 'theirs.php' ), '<?php' );
		const run = await start();
		assert.equal( run.mode, 'loader' );
		await run.end();
		assert.ok( ! existsSync( loader ) );
		assert.ok( existsSync( join( folder, 'theirs.php' ) ) );
	} );

	test( 'is never touched when it is not byte for byte ours', async () => {
		const run = await start();
		const changed = `${ readFileSync( loader, 'utf8' ) }\n// Changed by hand.\n`;
		writeFileSync( loader, changed );
		await run.end();
		assert.equal( readFileSync( loader, 'utf8' ), changed );

		const next = await start();
		assert.equal( next.mode, 'muting' );
		assert.match( next.reason, /00-who-said-401\.php/ );
		await next.end();
		assert.equal( readFileSync( loader, 'utf8' ), changed );
	} );

	test( 'of an earlier version is replaced and removed', async () => {
		const run = await start();
		await plantEarlierVersion( site );
		const next = await start();
		assert.equal( next.mode, 'loader' );
		assert.match( readFileSync( loader, 'utf8' ), /WS401_GATE/ );
		await run.end();
		assert.deepEqual( await next.end(), { loaderRemoved: true } );
		assert.ok( ! existsSync( loader ) );
	} );

	test( 'cannot be installed: plugins are muted, and every receipt says so', async () => {
		mkdirSync( folder );
		chownSync( folder, 0, 0 );
		chmodSync( folder, 0o755 );
		const hunt = await findCulprits( session, restProbe( site ), {
			lead: 1,
			useTrace: false,
		} );
		assert.equal( hunt.run.mode, 'muting' );
		assert.match( hunt.run.reason, /mu-plugins/ );
		assert.equal( hunt.baseline.sent.exchange.receipt?.muted, true );
		assert.deepEqual(
			hunt.isolation.kind === 'found' && hunt.isolation.culprits,
			[ [ CULPRIT ] ]
		);
		assert.ok( ! existsSync( loader ) );
	} );

	test( 'is not installed where files may not be changed', async () => {
		const config = join( site.root, 'wp-config.php' );
		const text = readFileSync( config, 'utf8' );
		writeFileSync(
			config,
			text.replace(
				'<?php',
				"<?php\ndefine( 'DISALLOW_FILE_MODS', true );"
			)
		);
		const run = await start();
		writeFileSync( config, text );
		assert.equal( run.mode, 'muting' );
		assert.match( run.reason, /DISALLOW_FILE_MODS/ );
		assert.ok( ! existsSync( folder ) );
		await run.end();
	} );

	test( 'has neighbours that decide which plugins load: they are named', async () => {
		mkdirSync( folder );
		giveToPhp( site, folder );
		writeFileSync(
			join( folder, 'eos-deactivate-plugins.php' ),
			`<?php\n/* Plugin Name: fdp */\nadd_filter( 'option_active_plugins', function ( $active ) {
				return array_values( array_diff( $active, array( 'calm-auth/calm-auth.php' ) ) );
			}, 50 );`
		);
		const hunt = await findCulprits( session, restProbe( site ), {
			lead: 1,
		} );
		assert.deepEqual( hunt.run.neighbours, [
			{
				id: 'eos-deactivate-plugins.php',
				name: 'Freesoul Deactivate Plugins',
			},
		] );
		assert.deepEqual(
			[ ...hunt.baseline.absent ],
			[ 'calm-auth/calm-auth.php' ]
		);
		assert.deepEqual(
			hunt.isolation.kind === 'found' && hunt.isolation.culprits,
			[ [ CULPRIT ] ]
		);
	} );
} );

describe( 'the must-use plugin where PHP never looks at a file twice', () => {
	let site: TestSite;

	before( async () => {
		site = await openSite( {
			ini: { 'opcache.validate_timestamps': '0' },
		} );
		await usePlugins( site, CODE );
	} );
	after( () => site.stop() );

	test( 'is heard at once, again, and in place of an earlier version that PHP remembers', async () => {
		const session = await openSession( site );
		const find = () =>
			findCulprits( session, restProbe( site ), {
				lead: 1,
				useTrace: false,
			} );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		await plantEarlierVersion( site );
		await session.fetch( '/' );
		for ( const time of [ 'first', 'second' ] ) {
			const { run: own, isolation } = await find();
			assert.equal( own.mode, 'loader', time );
			assert.deepEqual(
				isolation.kind === 'found' && isolation.culprits,
				[ [ CULPRIT ] ],
				time
			);
		}
		assert.deepEqual( await run.end(), { loaderRemoved: true } );
		assert.equal( ( await session.fetch( '/' ) ).status, 200 );
	} );
} );
