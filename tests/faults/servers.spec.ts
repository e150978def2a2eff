/** Servers that break under a search: what it says then, and what it leaves behind. Waits for minutes, as people would. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import { offlineError } from '../../src/transport/server-error';
import { giveToPhp, INNOCENT, usePlugins } from '../sandbox/plugin-files';
import { REFUSING, searchDuring } from '../sandbox/search-during';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import {
	assertClean,
	assertFound,
	assertNothingLeft,
	saidBy,
	STOPPED_ANSWERING,
} from './searching';

describe( 'a search during which', () => {
	let site: TestSite;

	before( async () => {
		site = await openSite();
	} );
	after( () => site.stop() );
	beforeEach( () => usePlugins( site, { ...INNOCENT, ...REFUSING } ) );

	const search = async (
		fault: () => Promise< void > | void,
		session?: Session
	) =>
		searchDuring( site, session ?? ( await openSession( site ) ), {
			fault,
		} );

	function killWorkers() {
		const master = readFileSync(
			join( site.logs, '../run/fpm.pid' ),
			'utf8'
		).trim();
		// Ends with 1 where it found none: between two generations there may be none.
		spawnSync( 'pkill', [ '-KILL', '-P', master ] );
	}

	test( 'the workers of PHP are killed finds the culprit all the same', async () => {
		const searched = await search( killWorkers );
		assertFound( searched );
		await assertNothingLeft( site, searched );
	} );

	test( 'the workers of PHP are killed again and again waits until they live', async () => {
		const searched = await search( () => {
			const killing = setInterval( killWorkers, 100 );
			setTimeout( () => clearInterval( killing ), 3000 );
		} );
		assertFound( searched );
		await assertNothingLeft( site, searched );
	} );

	test( 'the database goes for good says so; a visitor’s request takes everything away once it is back', async () => {
		const socket = join( site.logs, '../run/mariadb.sock' );
		const session = await openSession( site );
		const { server } = session;
		const searched = await search(
			() => renameSync( socket, `${ socket }.away` ),
			{
				...session,
				server: {
					...server,
					// The page was closed by then.
					call( action, ...more ) {
						return action === 'ws401_run_end'
							? Promise.reject( offlineError() )
							: server.call( action, ...more );
					},
				},
			}
		);
		renameSync( `${ socket }.away`, socket );
		assert.match( saidBy( searched ), STOPPED_ANSWERING );
		// Half an hour later.
		await site.php(
			`WhoSaid401\\Runs\\Run_List::change( function ( $list ) {
				foreach ( $list['runs'] as &$run ) {
					$run['expires'] = time() - 1;
				}
				return $list;
			} );
			update_option( 'ws401_pending', (string) ( time() - 1 ), true );`
		);
		await fetch( `${ site.url }/` );
		await assertClean( site );
	} );

	test( 'wp-content becomes read-only finds the culprit; the loader goes when the page is opened after', async () => {
		const content = join( site.root, 'wp-content' );
		const session = await openSession( site );
		let isMounted = false;
		const searched = await search( () => {
			execFileSync( 'mount', [ '--bind', content, content ] );
			isMounted = true;
			execFileSync( 'mount', [ '-o', 'remount,ro,bind', content ] );
		}, session );
		try {
			assertFound( searched );
			assert.equal( await searched.gone, false );
		} finally {
			if ( isMounted ) {
				execFileSync( 'umount', [ '-l', content ] );
			}
		}
		await session.fetch(
			new URL( 'tools.php?page=who-said-401', session.ajaxUrl ).href
		);
		await assertClean( site );
	} );

	for ( const [ what, seconds ] of [
		[ 'every answer takes 20 seconds', 20 ],
		[ 'no answer comes any more', 300 ],
	] as const ) {
		test( `${ what } says that the site stopped answering`, async () => {
			const slow = join( site.root, 'wp-content/mu-plugins/slow.php' );
			const searched = await search( () => {
				mkdirSync( join( slow, '..' ), { recursive: true } );
				giveToPhp( site, join( slow, '..' ) );
				writeFileSync(
					slow,
					`<?php if ( false !== strpos( $_SERVER['REQUEST_URI'] ?? '', 'wp-json' ) ) { sleep( ${ seconds } ); }`
				);
			} );
			rmSync( slow );
			killWorkers();
			assert.match( saidBy( searched ), STOPPED_ANSWERING );
			assert.ok( searched.sent < 20, `${ searched.sent } requests` );
			await assertNothingLeft( site, searched );
		} );
	}
} );
