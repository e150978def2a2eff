/** Who could make something else of the hourly watch. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import {
	HistorySchema,
	HistorySwitchSchema,
} from '../../src/transport/history/schemas';
import {
	LoginsSchema,
	MailSchema,
} from '../../src/transport/history/login-schemas';
import { usePlugins } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import { receiptOf, sendWith, sign } from '../sandbox/sign';
import { openSite, type TestSite } from '../sandbox/test-site';
import { plantRow, writeOn } from './rows';

/** What it asks, by name. */
const QUESTIONS = [ 'header', 'inside', 'login', 'posts', 'rest' ];

/** Does what the event of every hour does. */
const hourly = ( site: TestSite ) =>
	site.php( `do_action( 'ws401_history_hour' );` );

/** Calls wp-cron.php with a header Host of somebody's choice. */
const callCron = ( site: TestSite, host: string ) =>
	new Promise< number >( ( resolve, reject ) =>
		request( `${ site.url }/wp-cron.php`, { headers: { Host: host } } )
			.on( 'response', ( answer ) => {
				answer.resume();
				answer.on( 'end', () => resolve( answer.statusCode ?? 0 ) );
			} )
			.on( 'error', reject )
			.end()
	);

describe( 'the hourly watch', () => {
	let site: TestSite;
	let session: Session;
	let elsewhere: Server;
	const heard: string[] = [];

	before( async () => {
		site = await openSite( {
			constants: { WP_HTTP_BLOCK_EXTERNAL: false },
		} );
		session = await openSession( site );
		await usePlugins( site, {} );
		elsewhere = createServer( ( asked, answer ) => {
			heard.push( `${ asked.url } ${ JSON.stringify( asked.headers ) }` );
			answer.writeHead( 401 );
			answer.end( '{"code":"made_up"}' );
		} );
		await new Promise< void >( ( resolve ) =>
			elsewhere.listen( 0, '127.0.0.1', resolve )
		);
		await session.server.call(
			'ws401_history_switch',
			HistorySwitchSchema,
			{ to: 'on' }
		);
		await hourly( site );
	} );
	after( async () => {
		elsewhere.close();
		await site.stop();
	} );

	const watch = async () =>
		( await session.server.call( 'ws401_history_list', HistorySchema ) )
			.watch;

	test( 'asks nothing, and tells nothing, at an address that whoever calls wp-cron.php has made up', async () => {
		const config = readFileSync(
			join( site.root, 'wp-config.php' ),
			'utf8'
		);
		await writeOn(
			site,
			'wp-config.php',
			config.replace(
				'<?php',
				`<?php
define( 'WP_SITEURL', 'http://' . $_SERVER['HTTP_HOST'] );
define( 'WP_HOME', WP_SITEURL );`
			)
		);
		const due = () =>
			site.php(
				`wp_unschedule_hook( 'ws401_history_hour' ); wp_schedule_event( time() - 5, 'hourly', 'ws401_history_hour' ); delete_transient( 'doing_cron' );`
			);
		/** It answers first and works then. */
		const cameBy = async ( host: string ) => {
			await due();
			assert.equal( await callCron( site, host ), 200 );
			const isDone = () =>
				site.php(
					`wp_cache_flush(); echo (int) ( wp_next_scheduled( 'ws401_history_hour' ) > time() && ! get_transient( 'doing_cron' ) );`
				);
			while ( ( await isDone() ) !== '1' ) {
				await new Promise( ( resolve ) => setTimeout( resolve, 200 ) );
			}
		};
		const { port } = elsewhere.address() as AddressInfo;
		const known = await watch();
		await cameBy( `127.0.0.1:${ port }` );
		assert.deepEqual( heard, [] );
		assert.deepEqual( ( await watch() ).changes, known.changes );

		// At its own address it asks as before.
		await site.php( `delete_option( 'ws401_history_watch' );` );
		await cameBy( new URL( site.url ).host );
		assert.deepEqual(
			Object.keys(
				JSON.parse(
					await site.php(
						`echo get_option( 'ws401_history_watch' );`
					)
				).known
			).sort(),
			QUESTIONS
		);
		await writeOn( site, 'wp-config.php', config );
	} );

	test( 'tells no word of an answer that a stranger in front of the site has made up', async () => {
		const receipt = Buffer.from(
			JSON.stringify( {
				origin: {
					component: { kind: 'plugin', id: 'x', name: 'Call 555' },
					file: 'wp-content/plugins/no-such-file.php',
					line: 1,
				},
			} )
		).toString( 'base64url' );
		const proxy = await writeOn(
			site,
			'wp-content/mu-plugins/proxy.php',
			`<?php
if ( false !== strpos( $_SERVER['REQUEST_URI'], '/wp-json/' ) ) {
	header( 'X-WS401-Receipt: ${ receipt }' );
	header_register_callback( static fn() => header( 'X-WS401-Receipt: ${ receipt }' ) );
	http_response_code( 401 );
	exit;
}`
		);
		await site.php( `do_action( 'ws401_history_hour' );` );
		await writeOn( site, proxy.slice( site.root.length + 1 ), '<?php' );
		const { changes } = await watch();
		assert.ok( changes.some( ( { to } ) => to === 'fails' ) );
		for ( const { origin } of changes ) {
			assert.equal( origin, null );
		}
		await hourly( site );
	} );

	test( 'traces at an address that no visitor asks for, as a cache might keep the answer', async () => {
		const log = join( site.root, 'wp-content/traced.txt' );
		await writeOn( site, 'wp-content/traced.txt', '' );
		await writeOn(
			site,
			'wp-content/mu-plugins/traced.php',
			`<?php if ( isset( $_SERVER['HTTP_X_WS401_RUN'] ) ) { file_put_contents( '${ log }', $_SERVER['REQUEST_URI'] . "\\n", FILE_APPEND ); }`
		);
		const closed = {
			'closed-doors/closed-doors.php': `add_filter( 'rest_authentication_errors', fn() => new WP_Error( 'closed_doors', 'No.', array( 'status' => 401 ) ) );`,
		};
		await usePlugins( site, closed );
		await hourly( site );
		await usePlugins( site, {} );
		await writeOn( site, 'wp-content/mu-plugins/traced.php', '<?php' );
		const { changes } = await watch();
		assert.equal(
			changes.find( ( { to } ) => to === 'fails' )?.origin?.component,
			'closed-doors/closed-doors.php'
		);
		const traced = readFileSync( log, 'utf8' ).trim().split( '\n' );
		assert.equal( traced.length, 1 );
		assert.match( traced[ 0 ]!, /[?&]ws401_probe=[0-9a-f]{16}$/ );
		await hourly( site );
	} );

	test( 'lets nobody in by a row that somebody else has put into the options table', async () => {
		const url = `${ site.url }/wp-json/wp/v2/posts`;
		const secret = 'e'.repeat( 64 );
		await plantRow( site, 'ws401_watch_key', secret );
		const made = JSON.parse(
			await site.php( `
				$id = WhoSaid401\\Sandbox\\Look::id( 0, 1, '${ secret }', '${ new URL( site.url ).host }' );
				$key = hash_hmac( 'sha256', 'ws401-look|' . $id, WhoSaid401\\Storage\\Row_Seal::keys() . '|${ secret }' );
				echo wp_json_encode( array( 'run' => $id, 'stamp' => WhoSaid401\\Runs\\Run_List::stamp_of( $id ), 'key' => $key, 'plugins' => array() ) );` )
		);
		const token = sign( made, { url } );
		assert.equal( receiptOf( await sendWith( token, url ) ), null );

		// Nor by its own, once the time of its one request is over.
		const close = ( until: string ) =>
			site.php( `
				$row = array( 'secret' => '${ secret }', 'until' => ${ until } );
				update_option( 'ws401_watch_key', WhoSaid401\\Storage\\Row_Seal::close( 'ws401_watch_key', $row ), false );` );
		await close( 'time() - 1' );
		assert.equal( receiptOf( await sendWith( token, url ) ), null );
		await close( 'time() + 30' );
		assert.notEqual( receiptOf( await sendWith( token, url ) ), null );
		await site.php( `delete_option( 'ws401_watch_key' );` );
	} );

	test( 'and what shows it do not die of a row that somebody else has put into the options table', async () => {
		const opens = async ( path: string ) => {
			const answer = await fetch( `${ site.url }/wp-admin/${ path }`, {
				headers: { Cookie: session.cookie },
			} );
			assert.equal( answer.status, 200, path );
			assert.match( await answer.text(), /<\/html>\s*$/, path );
		};
		for ( const row of [
			'{"time":[],"known":{"rest":"x","posts":{"state":[]}}}',
			'{"time":1,"known":{"rest":null,"0":5,"login":{"state":"fails","time":"x","worked":1}}}',
		] ) {
			await plantRow( site, 'ws401_history_watch', row );
			await plantRow(
				site,
				'ws401_history_settings',
				'["x",{"option":[]}]'
			);
			await opens( 'site-health.php' );
			await opens( 'site-health.php?tab=debug' );
			await session.server.call( 'ws401_history_mail', MailSchema, {
				to: 'on',
			} );
			await hourly( site );
			const { known } = JSON.parse(
				await site.php(
					`wp_cache_flush(); echo get_option( 'ws401_history_watch' );`
				)
			) as { known: Record< string, { state: string } > };
			assert.equal( known.rest?.state, 'works' );
			assert.deepEqual( Object.keys( known ).sort(), QUESTIONS );
			assert.equal(
				await site.php( `
					delete_option( 'ws401_history_seen' );
					WhoSaid401\\History\\Changes::look();
					echo (int) is_string( get_option( 'ws401_history_seen' ) );` ),
				'1'
			);
		}
	} );

	test( 'and what is kept of logins: no account pushes out what is of another', async () => {
		await site.php( `
			use WhoSaid401\\History\\Table;
			$one = static fn( $id, $user ) => Table::row( array( 'kind' => 'session', 'subject' => $id, 'code' => 'began', 'user_id' => $user, 'detail' => wp_json_encode( array( 'at' => time(), 'expires' => time() + 9999 ) ) ), intdiv( time(), 60 ) );
			Table::add( array( $one( 'of-the-first', 1 ) ) );
			foreach ( array( 0, 600 ) as $from ) {
				Table::add( array_map( static fn( $at ) => $one( 'flood-' . $at, 77 ), range( $from, $from + 599 ) ) );
			}
			Table::trim();` );
		const { open } = await session.server.call(
			'ws401_logins',
			LoginsSchema
		);
		const left = JSON.parse(
			await site.php(
				`global $wpdb; echo wp_json_encode( $wpdb->get_results( "SELECT user_id, COUNT(*) AS n FROM {$wpdb->prefix}ws401_history WHERE kind = 'session' AND (subject = 'of-the-first' OR user_id = 77) GROUP BY user_id ORDER BY user_id" ) );`
			)
		) as { user_id: string; n: string }[];
		assert.deepEqual(
			left.map( ( { user_id: user, n } ) => [ user, Number( n ) ] ),
			[
				[ '1', 1 ],
				[ '77', 100 ],
			]
		);
		assert.ok( open >= 101 );
	} );
} );
