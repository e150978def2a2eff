/** The watch: what it sees, what it tells, and what it leaves alone. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { HistorySchema } from '../../src/transport/history/schemas';
import { usePlugins } from '../sandbox/plugin-files';
import { receiptOf, sendWith, sign } from '../sandbox/sign';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { rowsOn, writeOn } from '../security/rows';
import { type Clock, clockOf, hourly } from './clock';
import { switchHistory } from './recorded';

const HOUR = 3600;

/** Closes the REST API to visitors. */
const CLOSED = {
	'closed-doors/closed-doors.php': `add_filter( 'rest_authentication_errors', function ( $result ) {
		return is_user_logged_in() ? $result : new WP_Error( 'closed_doors', 'No.', array( 'status' => 401 ) );
	} );`,
};

/** Notes what others are told. */
const TOLD = `<?php add_action( 'ws401_watch_changed', function ( ...$told ) {
	update_option( 'told', array_merge( get_option( 'told', array() ), array( $told ) ) );
}, 10, 9 );`;

describe( 'the watch', () => {
	let site: TestSite;
	let session: Session;
	let clock: Clock;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
		clock = await clockOf( site );
		await writeOn( site, 'wp-content/mu-plugins/told.php', TOLD );
	} );
	after( () => site.stop() );

	const seen = async () =>
		( await session.server.call( 'ws401_history_list', HistorySchema ) )
			.watch;
	const states = async () => {
		const { answers } = ( await seen() ).spans.at( -1 )!;
		return Object.fromEntries(
			Object.entries( answers ).map( ( [ question, answer ] ) => [
				question,
				`${ answer.state } ${ answer.status } ${ answer.code }`.trim(),
			] )
		);
	};
	const told = async () =>
		JSON.parse(
			await site.php( `echo wp_json_encode( get_option( 'told' ) );` )
		) as false | [ string, Record< string, unknown >[] ][];

	test( 'asks nothing while the history is off', async () => {
		await hourly( site );
		assert.equal(
			await site.php( `echo (int) get_option( 'ws401_history_watch' );` ),
			'0'
		);
	} );

	test( 'sees a site that answers well', async () => {
		await switchHistory( session, 'on' );
		await hourly( site );
		assert.deepEqual( await states(), {
			rest: 'works 200',
			posts: 'works 200',
			login: 'works 200',
			header: 'works 200',
			inside: 'works 200',
		} );
		assert.deepEqual( ( await seen() ).changes, [] );
		assert.equal( await told(), false );
	} );

	test( 'tells once what begins to fail, with its interval, and once when it works again', async () => {
		const began = clock.now();
		clock.forward( HOUR );
		await hourly( site );
		await usePlugins( site, CLOSED );
		clock.forward( HOUR );
		await hourly( site );
		assert.deepEqual( await states(), {
			rest: 'fails 401 closed_doors',
			posts: 'fails 401 closed_doors',
			login: 'works 200',
			header: 'works 200',
			inside: 'fails 401 closed_doors',
		} );
		const { changes, spans } = await seen();
		assert.deepEqual(
			changes
				.map( ( { question, to } ) => `${ question } ${ to }` )
				.sort(),
			[ 'inside fails', 'posts fails', 'rest fails' ]
		);
		for ( const { since, time } of changes ) {
			assert.ok(
				since >= began + HOUR && since < time,
				'last seen well'
			);
			assert.ok( time - since >= HOUR - 60 && time - since < HOUR + 120 );
		}
		for ( const { origin } of changes ) {
			assert.deepEqual( origin, {
				component: 'closed-doors/closed-doors.php',
				name: 'closed-doors/closed-doors.php',
				file: 'wp-content/plugins/closed-doors/closed-doors.php',
				line: 4,
			} );
		}
		assert.deepEqual( await rowsOn( site ), [
			'ws401_history',
			'ws401_history_seen',
			'ws401_history_settings',
			'ws401_history_watch',
		] );
		assert.equal( spans.length, 2 );
		assert.ok( spans[ 0 ]!.to - spans[ 0 ]!.from >= HOUR - 60 );

		clock.forward( HOUR );
		await hourly( site );
		await usePlugins( site, {} );
		clock.forward( HOUR );
		await hourly( site );
		const all = await told();
		assert.ok( all );
		assert.deepEqual(
			all.map( ( [ colour, of ] ) => [
				colour,
				of.map( ( { question, to } ) => `${ question } ${ to }` ),
			] ),
			[
				[ 'red', [ 'rest fails', 'posts fails', 'inside fails' ] ],
				[ 'green', [ 'rest works', 'posts works', 'inside works' ] ],
			]
		);
		const [ first ] = all[ 0 ]![ 1 ];
		assert.deepEqual( Object.keys( first! ), [
			'question',
			'to',
			'since',
			'time',
			'status',
			'code',
			'origin',
		] );
	} );

	test( 'what was never seen to work makes nothing red', async () => {
		await site.php(
			`delete_option( 'ws401_history_watch' ); delete_option( 'told' );`
		);
		await usePlugins( site, CLOSED );
		await hourly( site );
		await usePlugins( site, {} );
		clock.forward( HOUR );
		await hourly( site );
		const all = await told();
		assert.ok( all );
		assert.deepEqual(
			all.map( ( [ colour ] ) => colour ),
			[ 'green' ]
		);
	} );

	test( 'an answer that does not come says nothing, and nothing is said of the time between', async () => {
		const { changes } = await seen();
		const last = clock.now();
		const blocked = await writeOn(
			site,
			'wp-content/mu-plugins/blocked.php',
			`<?php add_filter( 'pre_http_request', fn() => new WP_Error( 'no', 'no' ) );`
		);
		clock.forward( HOUR );
		await hourly( site );
		assert.deepEqual(
			[ ...new Set( Object.values( await states() ) ) ],
			[ 'unknown 0' ]
		);
		rmSync( blocked );
		await usePlugins( site, CLOSED );
		clock.forward( HOUR );
		await hourly( site );
		await usePlugins( site, {} );
		const later = ( await seen() ).changes;
		assert.equal( later.length, changes.length + 3 );
		assert.ok( later[ 0 ]!.since <= last, 'begins where it was last seen' );
		clock.forward( HOUR );
		await hourly( site );
	} );

	test( 'sees that the header is lost on the way', async () => {
		const rules = readFileSync( join( site.root, '.htaccess' ), 'utf8' );
		const without = rules.replace( /^.*HTTP_AUTHORIZATION.*\n/gm, '' );
		assert.notEqual( without, rules );
		await writeOn( site, '.htaccess', without );
		clock.forward( HOUR );
		await hourly( site );
		assert.equal( ( await states() ).header, 'fails 200' );
		await writeOn( site, '.htaccess', rules );
		clock.forward( HOUR );
		await hourly( site );
		assert.equal( ( await states() ).header, 'works 200' );
	} );

	test( 'sends no ticket where nobody says at which address the site is served', async () => {
		clock.forward( HOUR );
		await site.php(
			`unset( $_SERVER['HTTP_HOST'] ); do_action( 'ws401_history_hour' );`
		);
		const known = await states();
		assert.equal( known.posts, 'works 200' );
		assert.equal( known.header, 'unknown 0' );
		assert.equal( known.inside, 'unknown 0' );
	} );

	test( 'lets nobody in as itself while it does not look', async () => {
		const url = `${ site.url }/wp-json/wp/v2/posts`;
		const secret = 'f'.repeat( 64 );
		const make = () =>
			site.php( `
				$id = WhoSaid401\\Sandbox\\Look::id( 0, 1, '${ secret }', '${ new URL( site.url ).host }' );
				echo wp_json_encode( array( 'run' => $id, 'stamp' => WhoSaid401\\Runs\\Run_List::stamp_of( $id ), 'key' => WhoSaid401\\Sandbox\\Look::key_of( $id ), 'plugins' => array() ) );` );
		await site.php( `
			$row = array( 'secret' => '${ secret }', 'until' => \\time() + 30 );
			update_option( 'ws401_watch_key', WhoSaid401\\Storage\\Row_Seal::close( 'ws401_watch_key', $row ), false );` );
		const token = sign( JSON.parse( await make() ), { url } );
		assert.notEqual(
			receiptOf( await sendWith( token, url ) ),
			null,
			'while it looks'
		);
		await site.php( `delete_option( 'ws401_watch_key' );` );
		assert.equal( receiptOf( await sendWith( token, url ) ), null );
		const forged = sign( JSON.parse( await make() ), { url } );
		assert.equal( receiptOf( await sendWith( forged, url ) ), null );
	} );

	test( 'comes every hour by WordPress’s own event, and goes when it is switched off', async () => {
		const scheduled = () =>
			site.php(
				`echo wp_json_encode( array( wp_get_schedule( 'ws401_history_hour' ), get_option( 'ws401_history_watch' ) !== false ) );`
			);
		assert.equal( await scheduled(), '["hourly",true]' );
		await switchHistory( session, 'off' );
		assert.equal( await scheduled(), '[false,false]' );
	} );
} );
