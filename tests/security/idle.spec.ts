import assert from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import { cookieOf } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';

/** Where PHP, which runs as another user, may write. */
const LOADED = join( tmpdir(), `ws401-loaded-${ process.pid }.json` );

/** Notes, when a request ends, which files of the plugin it has loaded, and which hooks the plugin waits at. */
const WITNESS = `<?php add_action( 'shutdown', function () {
	$ours = preg_grep( '#/plugins/who-said-401/#', get_included_files() );
	$hooks = array();
	foreach ( $GLOBALS['wp_filter'] as $hook => $at ) {
		if ( false !== strpos( wp_json_encode( array_merge( ...array_values( array_map( 'array_values', $at->callbacks ) ) ) ), 'WhoSaid401' ) ) {
			$hooks[] = $hook;
		}
	}
	sort( $hooks );
	$files = array_values( preg_replace( '#^.*/plugins/who-said-401/#', '', $ours ) );
	file_put_contents( '${ LOADED }', wp_json_encode( compact( 'files', 'hooks' ) ) );
}, PHP_INT_MAX );`;

/** Where whoever carries out events, lists abilities, deletes a site of a network or deactivates the plugin may come from any kind of request. */
const ANYWHERE = [
	'deactivate_who-said-401/plugin.php',
	'delete_expired_transients',
	'wp_abilities_api_init',
	'wp_uninitialize_site',
	'ws401_expire_runs',
	'ws401_expire_trips',
	'ws401_history_hour',
	'ws401_htaccess_overdue',
];

describe( 'a request that is none of ours', () => {
	let site: TestSite;
	let cookie: string;
	let witness: string;

	before( async () => {
		site = await openSite();
		cookie = await cookieOf( site, 'admin', 'password' );
		const folder = join( site.root, 'wp-content/mu-plugins' );
		witness = join( folder, 'witness.php' );
		mkdirSync( folder, { recursive: true } );
		writeFileSync( witness, WITNESS );
	} );
	after( async () => {
		rmSync( witness, { force: true } );
		rmSync( LOADED, { force: true } );
		await site.stop();
	} );

	async function loadedBy( path: string, init: RequestInit = {} ) {
		rmSync( LOADED, { force: true } );
		const answer = await fetch( site.url + path, init );
		await answer.text();
		// The answer may be here before the request has ended.
		while ( ! existsSync( LOADED ) || ! readFileSync( LOADED ).length ) {
			await setTimeout( 20 );
		}
		return JSON.parse( readFileSync( LOADED, 'utf8' ) ) as {
			files: string[];
			hooks: string[];
		};
	}

	const heartbeat = {
		method: 'POST',
		body: new URLSearchParams( { action: 'heartbeat' } ),
	};

	for ( const path of [
		'/',
		'/wp-json/wp/v2/posts',
		'/wp-login.php',
		'/wp-cron.php',
		'/xmlrpc.php',
		'/?action=ws401_facts',
	] ) {
		test( `of a visitor loads one file: ${ path }`, async () => {
			const { files, hooks } = await loadedBy( path );
			assert.deepEqual( files, [ 'plugin.php' ] );
			assert.deepEqual( hooks, ANYWHERE );
		} );
	}

	test( 'to admin-ajax loads one file, logged in or not', async () => {
		const path = '/wp-admin/admin-ajax.php';
		for ( const headers of [ {}, { Cookie: cookie } ] as HeadersInit[] ) {
			const { files, hooks } = await loadedBy( path, {
				...heartbeat,
				headers,
			} );
			assert.deepEqual( files, [ 'plugin.php' ] );
			assert.deepEqual(
				hooks,
				[
					...ANYWHERE,
					'wp_ajax_health-check-ws401-editor',
					'wp_ajax_health-check-ws401-header',
					'wp_ajax_health-check-ws401-loopback',
					'wp_ajax_health-check-ws401-rest',
				].sort()
			);
		}
	} );

	test( 'is told from one that is', async () => {
		for ( const path of [
			'/wp-admin/admin-ajax.php?action=ws401_facts',
			'/?ws401_who=1',
			'/?ws401.who=1',
		] ) {
			assert.ok(
				( await loadedBy( path ) ).files.includes(
					'src/server/listening.php'
				),
				path
			);
		}
	} );
} );
