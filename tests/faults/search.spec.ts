/**
 * What the user is told, and what is left behind, when something goes wrong in the middle of a search. One server for all. What takes
 * no waiting of minutes is asked in `tests/sandbox/faults.spec.ts` for every change; all of it by `npm run test:faults`.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import { giveToPhp, INNOCENT, usePlugins } from '../sandbox/plugin-files';
import {
	CULPRIT,
	LEFT,
	REFUSING,
	searchDuring,
	type Searched,
} from '../sandbox/search-during';
import { openSession } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import {
	assertFound,
	assertNothingLeft as assertNothingLeftOn,
	saidBy,
} from './searching';

const CHANGED =
	'The search could not go on. The active plugins changed during the search: try again when nobody works on the site.';

describe( 'a search in the middle of which', () => {
	let site: TestSite;
	const at = ( path: string ) => join( site.root, 'wp-content', path );

	before( async () => {
		site = await openSite();
	} );
	after( () => site.stop() );
	beforeEach( () => usePlugins( site, { ...INNOCENT, ...REFUSING } ) );

	const search = async (
		fault: () => Promise< void > | void,
		more: Partial< Parameters< typeof searchDuring >[ 2 ] > = {}
	) => searchDuring( site, await openSession( site ), { fault, ...more } );

	const assertNothingLeft = ( searched: Searched ) =>
		assertNothingLeftOn( site, searched );

	const deactivate = async ( plugin: string ) => {
		await site.php(
			`update_option( 'active_plugins', array_values( array_diff( get_option( 'active_plugins' ), array( '${ plugin }' ) ) ) );`
		);
	};

	for ( const [ what, fault ] of [
		[
			'an innocent plugin is deactivated',
			() => deactivate( 'single-file.php' ),
		],
		[ 'the culprit is deactivated', () => deactivate( CULPRIT ) ],
		[
			'an innocent plugin is deleted',
			() => rmSync( at( 'plugins/calm-auth' ), { recursive: true } ),
		],
		[
			'the culprit is deleted',
			() => rmSync( at( 'plugins/mm' ), { recursive: true } ),
		],
	] as const ) {
		test( `${ what } stops and says that plugins changed`, async () => {
			// Before those that are sent side by side: afterwards all may be known.
			const searched = await search( fault, { at: 4 } );
			assert.equal( saidBy( searched ), CHANGED );
			assert.ok( searched.sent < 20, `${ searched.sent } requests` );
			await assertNothingLeft( searched );
		} );
	}

	test( 'the culprit is updated and refuses no more accuses nobody, and says what it saw', async () => {
		const searched = await search( () =>
			writeFileSync(
				at( `plugins/${ CULPRIT }` ),
				'<?php\n/* Plugin Name: mm */\n'
			)
		);
		const { isolation } = searched.outcome;
		assert.ok( isolation?.kind !== 'found', saidBy( searched ) );
		assert.match(
			saidBy( searched ),
			/works now|changed during|failed \d+ of \d+ times/
		);
		await assertNothingLeft( searched );
	} );

	test( 'our own files are away, as during an update, says so and calls nobody logged out', async () => {
		const own = at( 'plugins/who-said-401' );
		const searched = await search( () =>
			renameSync( own, `${ own }.away` )
		);
		renameSync( `${ own }.away`, own );
		assert.match(
			saidBy( searched ),
			/^The search could not go on\. Who Said 401 no longer answers, though you are logged in: .+ Reload this page\.$/
		);
		await assertNothingLeft( searched );
	} );

	test( 'the clock of the browser jumps finds the culprit all the same', async () => {
		for ( const hours of [ 1, -1 ] ) {
			let ahead = 0;
			const searched = await search(
				() => {
					ahead = hours * 3600e3;
				},
				{ now: () => Date.now() + ahead }
			);
			assertFound( searched );
			await assertNothingLeft( searched );
		}
	} );

	test( 'another administrator searches too: both find it, and the last one takes everything away', async () => {
		// One after the other: WordPress loses one of two sessions that the same user begins at once.
		const sessions = [
			await openSession( site ),
			await openSession( site ),
		];
		const both = await Promise.all(
			sessions.map( ( session ) =>
				searchDuring( site, session, { fault: () => {} } )
			)
		);
		both.forEach( assertFound );
		const gone = await Promise.all( both.map( ( each ) => each.gone ) );
		assert.ok( gone.includes( true ) );
		assert.equal( await site.php( LEFT ), '' );
	} );

	for ( const [ what, options ] of [
		[ 'read-only', 'ro,size=64k' ],
		[ 'full', 'size=4k' ],
	] as const ) {
		test( `must-use plugins lie on a file system that is ${ what }: found, without proof, and why`, async () => {
			const folder = at( 'mu-plugins' );
			mkdirSync( folder, { recursive: true } );
			execFileSync( 'mount', [
				'-t',
				'tmpfs',
				'-o',
				options,
				'tmpfs',
				folder,
			] );
			try {
				if ( what === 'full' ) {
					giveToPhp( site, folder );
					writeFileSync(
						join( folder, 'full.txt' ),
						'x'.repeat( 4096 )
					);
				}
				const searched = await search( () => {} );
				assertFound( searched );
				assert.match( saidBy( searched ), /^Probably: / );
				assert.match( saidBy( searched ), /mu-plugins/ );
				await searched.gone;
				assert.equal( await site.php( LEFT ), '' );
			} finally {
				execFileSync( 'umount', [ folder ] );
				rmSync( folder, { recursive: true } );
			}
		} );
	}

	test( 'WordPress is in maintenance for a while waits as long as it asks to', async () => {
		const mark = join( site.root, '.maintenance' );
		const searched = await search( () => {
			writeFileSync(
				mark,
				`<?php $upgrading = ${ Math.floor( Date.now() / 1000 ) };`
			);
			setTimeout( () => rmSync( mark ), 3000 );
		} );
		assertFound( searched );
		assert.match( saidBy( searched ), /The site asked for patience/ );
		await assertNothingLeft( searched );
	} );

	test( 'WordPress is in maintenance when it ends finds the culprit, and takes its traces away as soon as it can', async () => {
		const mark = join( site.root, '.maintenance' );
		const session = await openSession( site );
		const { server } = session;
		let asked = 0;
		const searched = await searchDuring(
			site,
			{
				...session,
				server: {
					...server,
					call( action, ...more ) {
						if ( action === 'ws401_run_end' && ++asked === 1 ) {
							writeFileSync(
								mark,
								`<?php $upgrading = ${ Math.floor( Date.now() / 1000 ) };`
							);
							setTimeout( () => rmSync( mark ), 3000 );
						}
						return server.call( action, ...more );
					},
				},
			},
			{ fault: () => {} }
		);
		assertFound( searched );
		await assertNothingLeft( searched );
		assert.ok( asked > 1, 'It was ended at once.' );
	} );

	test( 'the database goes away and comes back after the search: says that the site stopped, and takes its traces away', async () => {
		const socket = join( site.logs, '../run/mariadb.sock' );
		const searched = await search( () =>
			renameSync( socket, `${ socket }.away` )
		);
		renameSync( `${ socket }.away`, socket );
		assert.match( saidBy( searched ), /stopped answering|error log/ );
		await assertNothingLeft( searched );
	} );
} );
