import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import { diagnose } from '../../src/diagnosis/judging';
import { claimOf } from '../../src/report/isolation/claim';
import { startRun } from '../../src/transport/sandbox/run';
import { createBrowserVantage } from '../../src/transport/browser';
import { diagnoseSite } from '../causes/diagnose-site';
import { INNOCENT, usePlugins } from './plugin-files';
import { restProbe } from './rest-probe';
import {
	CULPRIT,
	LEFT,
	REFUSING,
	searchDuring,
	type Searched,
} from './search-during';
import { cookieOf, openSession, type Session } from './session';
import { openSite, type TestSite } from './test-site';

describe( 'a search during which something goes wrong', () => {
	let site: TestSite;
	let loader: string;

	before( async () => {
		site = await openSite();
		loader = join( site.root, 'wp-content/mu-plugins/00-who-said-401.php' );
	} );
	after( () => site.stop() );
	beforeEach( () => usePlugins( site, { ...INNOCENT, ...REFUSING } ) );

	const search = (
		fault: () => Promise< void > | void,
		session: Session,
		credential: 'none' | 'cookie-nonce' = 'none'
	) => searchDuring( site, session, { fault, credential } );

	async function assertFoundAndGone( { outcome, gone }: Searched ) {
		const { isolation } = outcome;
		assert.deepEqual(
			isolation?.kind === 'found' ? isolation.culprits : outcome,
			[ [ CULPRIT ] ],
			claimOf( outcome ).headline
		);
		assert.equal( await gone, true );
		assert.ok( ! existsSync( loader ) );
		assert.equal( await site.php( LEFT ), '' );
	}

	/** Until it is over, WordPress finds no database. */
	async function withoutDatabase( milliseconds: number ) {
		const socket = join( site.logs, '../run/mariadb.sock' );
		renameSync( socket, `${ socket }.away` );
		await setTimeout( milliseconds );
		renameSync( `${ socket }.away`, socket );
	}

	test( 'waits for a database that is gone for some seconds', async () => {
		let back = Promise.resolve();
		const searched = await search(
			() => {
				back = withoutDatabase( 5000 );
			},
			await openSession( site )
		);
		await back;
		await assertFoundAndGone( searched );
		const { waited, duration, answers } = searched.outcome;
		assert.ok(
			answers.some(
				( { status, doubt } ) => status === 500 && doubt === 'not-now'
			)
		);
		assert.ok(
			waited > 0 && waited * 1000 <= duration,
			`${ waited } s of ${ duration } ms`
		);
	} );

	test( 'takes its traces away although the database was gone when it ended', async () => {
		const session = await openSession( site );
		const { server } = session;
		let asked = 0;
		let back = Promise.resolve();
		const searched = await search( () => {}, {
			...session,
			server: {
				...server,
				call( action, ...more ) {
					if ( action === 'ws401_run_end' && ++asked === 1 ) {
						back = withoutDatabase( 2500 );
					}
					return server.call( action, ...more );
				},
			},
		} );
		await searched.gone;
		await back;
		await assertFoundAndGone( searched );
		assert.ok( asked > 1 );
	} );

	test( 'goes on after a login that ended in the middle', async () => {
		let session = await openSession( site );
		let logins = 0;
		let again: Promise< Session > | undefined;
		const logInAgain = async () => {
			const opened = await openSession( site ).catch( () =>
				// The connection that was kept alive is closed by now.
				openSession( site )
			);
			logins++;
			return opened;
		};
		const server: Session[ 'server' ] = {
			...session.server,
			call: ( ...asked ) => session.server.call( ...asked ),
			restNonce: () => session.server.restNonce(),
			logins: () => logins,
			async proveLogin() {
				// The page shares one wait for the login, too.
				again ??= logInAgain();
				session = await again;
			},
		};
		const world: Session[ 'world' ] = {
			...session.world,
			fetch: ( ...asked ) => session.world.fetch( ...asked ),
		};
		const searched = await search(
			async () => {
				await site.php(
					`WP_Session_Tokens::get_instance( get_user_by( 'login', 'admin' )->ID )->destroy_all();`
				);
			},
			{
				...session,
				server,
				world,
				vantages: {
					browser: createBrowserVantage( server, world, () =>
						server.restNonce()
					),
				},
			},
			'cookie-nonce'
		);
		await assertFoundAndGone( searched );
		assert.equal( logins, 1 );
		assert.ok(
			searched.outcome.answers.every(
				( { code } ) => code !== 'rest_cookie_invalid_nonce'
			)
		);
	} );

	test( 'goes on when this plugin is replaced by another version', async () => {
		const file = join(
			site.root,
			'wp-content/plugins/who-said-401/plugin.php'
		);
		const text = readFileSync( file, 'utf8' );
		try {
			await assertFoundAndGone(
				await search(
					() => {
						writeFileSync(
							file,
							text.replace( /(Version: +)\S+/, '$19.9.9' )
						);
					},
					await openSession( site )
				)
			);
		} finally {
			writeFileSync( file, text );
		}
	} );

	test( 'goes on when its run is ended from elsewhere', async () => {
		await assertFoundAndGone(
			await search(
				async () => {
					await site.php( 'WhoSaid401\\Runs\\Runs::end_all();' );
				},
				await openSession( site )
			)
		);
	} );

	test( 'that was killed with its browser leaves nothing once the page is opened again', async () => {
		const session = await openSession( site );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		const probe = () =>
			run.send( restProbe( site ), { enabled: new Set(), trace: true } );
		await probe();
		const open = () =>
			session.fetch( '/wp-admin/tools.php?page=who-said-401' );
		await open();
		// In the middle of a search that goes on in another tab it stays.
		assert.ok( ( await probe() ).exchange.receipt );
		await site.php(
			`global $wpdb;
			$wpdb->query( "UPDATE $wpdb->options SET option_value = option_value - 20 WHERE option_name LIKE 'ws401_probe_%'" );
			WhoSaid401\\Runs\\Run_List::change( function ( $list ) {
				foreach ( $list['runs'] as &$run ) {
					$run['expires'] -= 20;
				}
				return $list;
			} );`
		);
		await open();
		assert.ok( ! existsSync( loader ) );
		assert.equal( await site.php( LEFT ), '' );
	} );
} );

/** After five requests of REST it takes none for two seconds, and says so: however fast the machine is. */
const LIMITER = {
	'limit/limit.php': `if ( false !== strpos( $_SERVER['REQUEST_URI'], 'wp-json' ) || isset( $_GET['rest_route'] ) ) {
		$file = fopen( WP_CONTENT_DIR . '/requests', 'c+' );
		flock( $file, LOCK_EX );
		list( $count, $until ) = array_pad( explode( ' ', (string) stream_get_contents( $file ) ), 2, 0 );
		$is_limited = microtime( true ) < (float) $until;
		if ( ! $is_limited && ++$count > 5 ) {
			list( $count, $until, $is_limited ) = array( 0, microtime( true ) + 2, true );
		}
		rewind( $file );
		ftruncate( $file, 0 );
		fwrite( $file, "$count $until" );
		fclose( $file );
		if ( $is_limited ) {
			file_put_contents( WP_CONTENT_DIR . '/limited', '1', FILE_APPEND );
			header( 'Retry-After: 2' );
			status_header( 429 );
			exit;
		}
	}`,
};

test( 'a diagnosis of a healthy site that limits requests waits as it is told, and finds the site healthy', async () => {
	const site = await openSite();
	try {
		const cookie = await cookieOf( site, 'admin', 'password' );
		await usePlugins( site, LIMITER );
		const evidence = await diagnoseSite( site, cookie );
		assert.ok( existsSync( join( site.root, 'wp-content/limited' ) ) );
		const { results, headline } = diagnose( evidence );
		assert.deepEqual(
			results
				.filter( ( { outcome } ) => outcome === 'fail' )
				.map( ( { id } ) => id ),
			[],
			headline
		);
		assert.ok(
			evidence.exchanges?.every(
				( { response } ) => response?.status !== 429
			)
		);
	} finally {
		await site.stop();
	}
} );
