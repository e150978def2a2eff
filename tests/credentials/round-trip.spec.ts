import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import * as v from 'valibot';

import {
	TripEndSchema,
	TripStartSchema,
} from '../../src/transport/credentials/schemas';
import { ServerError } from '../../src/transport/server-error';
import { usePlugins } from '../sandbox/plugin-files';
import { cookieOf, openSession, type Session } from '../sandbox/session';
import type { RunningSite } from '../env/running-site';
import { openAnySite } from '../sandbox/test-site';
import { dyingAfter } from './dying';
import { age, ageRuns, siteState, withoutPasswords } from './site-state';
import { takeTrip, worldOf } from './take-trip';

/** Everything that goes over the wire where REST refuses: start, 2 × browser, 2 × loopback, XML-RPC, a run, end. */
const REFUSED = `add_filter( 'rest_authentication_errors', function ( $result ) {
	return is_user_logged_in() ? new WP_Error( 'closed', '', array( 'status' => 401 ) ) : $result;
}, 200 );`;

describe( 'the round trip', () => {
	let site: RunningSite;
	let session: Session;

	before( async () => {
		site = await openAnySite();
		await usePlugins( site, {} );
		session = await openSession( site );
	} );
	after( () => site.stop() );
	beforeEach( () => withoutPasswords( site, false ) );

	const start = ( by: Session = session ) =>
		by.server.call( 'ws401_trip_start', TripStartSchema, { consent: '1' } );
	const end = ( uuid: string ) =>
		session.server.call( 'ws401_trip_end', TripEndSchema, { uuid } );
	const me = ( authorization: string ) =>
		fetch( `${ site.url }/wp-json/wp/v2/users/me`, {
			headers: { Authorization: authorization },
		} );
	const openPage = () =>
		session.fetch( '/wp-admin/tools.php?page=who-said-401' );
	/** What cron does when the time has come. */
	const runEvents = () =>
		site.php(
			`do_action( 'ws401_expire_trips' ); do_action( 'ws401_expire_runs' );`
		);

	for ( const inUse of [ false, true ] ) {
		test( `works over every form from both vantages, and leaves nothing where the option was ${ inUse ? 'set' : 'not set' }`, async () => {
			await withoutPasswords( site, inUse );
			const clean = await siteState( site );
			const { finished, verdict } = await takeTrip( site, session );
			assert.equal( verdict.kind, 'accepted' );
			assert.equal( verdict.colour, inUse ? 'green' : 'amber' );
			assert.deepEqual(
				finished.trip.exchanges.map( ( { probe, response } ) => [
					probe.vantage,
					probe.form,
					response?.status,
				] ),
				[
					[ 'browser', 'pretty', 200 ],
					[ 'loopback', 'pretty', 200 ],
					[ 'browser', 'query', 200 ],
					[ 'loopback', 'query', 200 ],
				]
			);
			assert.equal( finished.removed, true );
			assert.deepEqual( await siteState( site ), clean );
		} );
	}

	test( 'says in its name what it is and when it ends', async () => {
		const { uuid, expires } = await start();
		const { passwords, events } = await siteState( site );
		const time = new Date( expires * 1000 ).toISOString();
		assert.deepEqual( passwords, [
			`admin: Who Said 401: test, deleted at ${ time.slice( 0, 10 ) } ${ time.slice( 11, 16 ) } UTC (if you see it later, delete it)`,
		] );
		assert.deepEqual( events, [ 'ws401_expire_trips' ] );
		assert.deepEqual( await end( uuid ), { existed: true } );
	} );

	test( 'never hands the password back with what it found, nor stores it in clear', async () => {
		const { uuid, authorization } = await start();
		const password = atob( authorization.slice( 6 ) ).split( ':' )[ 1 ];
		assert.equal( password?.length, 24 );
		const stored = await site.php( `
			global $wpdb;
			foreach ( array( $wpdb->options => 'option_value', $wpdb->usermeta => 'meta_value', $wpdb->posts => 'post_content' ) as $table => $column ) {
				echo $wpdb->get_var( "SELECT COUNT(*) FROM $table WHERE $column LIKE '%${ password }%'" );
			}
		` );
		assert.equal( stored, '000' );
		await end( uuid );

		let heard = '';
		const { finished } = await takeTrip( site, session, {
			server: {
				...session.server,
				call: async ( action, schema, fields ) => {
					const answer = await session.server.call(
						action,
						schema,
						fields
					);
					if ( action === 'ws401_trip_start' ) {
						heard = v.parse(
							TripStartSchema,
							answer
						).authorization;
					}
					return answer;
				},
			},
		} );
		assert.notEqual( heard, '' );
		const kept = JSON.stringify( finished );
		assert.ok( ! kept.includes( heard.slice( 6 ) ) );
		assert.ok(
			! kept.includes( atob( heard.slice( 6 ) ).split( ':' )[ 1 ] ?? '' )
		);
	} );

	test( 'a browser that is killed after any of its requests leaves nothing that stays or works', async () => {
		await usePlugins( site, { 'closed/closed.php': REFUSED } );
		const clean = await siteState( site );
		const whole = dyingAfter( 1000, session.server, worldOf( site ) );
		await takeTrip( site, session, { ...whole, inside: true } );
		assert.deepEqual( await siteState( site ), clean );
		assert.equal( whole.sent[ 0 ], 'ws401_trip_start' );
		assert.equal( whole.sent.at( -1 ), 'ws401_trip_end' );
		assert.ok(
			whole.sent.some( ( name ) => name.endsWith( 'xmlrpc.php' ) ) &&
				whole.sent.includes( 'ws401_run_start' ) &&
				whole.sent.includes( 'ws401_from_server' ),
			whole.sent.join( ', ' )
		);

		for ( let steps = 1; steps < whole.sent.length; steps++ ) {
			const dying = dyingAfter( steps, session.server, worldOf( site ) );
			await takeTrip( site, session, { ...dying, inside: true } ).catch(
				( error: unknown ) =>
					assert.ok( error instanceof ServerError, String( error ) )
			);
			const step = `killed after ${ dying.sent.join( ', ' ) }`;
			const left = await siteState( site );
			assert.equal( left.passwords.length, 1, step );
			if ( steps % 2 ) {
				// Whoever comes back to the page takes it away.
				await openPage();
			} else {
				await age( site, 181 );
				await ageRuns( site, 301 );
				await runEvents();
			}
			assert.deepEqual( await siteState( site ), clean, step );
		}
		await usePlugins( site, {} );
	} );

	test( 'is refused after three minutes, whether or not anything has taken it away', async () => {
		const { authorization } = await start();
		assert.equal( ( await me( authorization ) ).status, 200 );
		await age( site, 170 );
		assert.equal( ( await me( authorization ) ).status, 200 );
		await age( site, 20 );
		assert.equal( ( await me( authorization ) ).status, 401 );
		assert.deepEqual( ( await siteState( site ) ).options, [
			'ws401_pending',
			'ws401_trips',
		] );
		await runEvents();
		const { passwords, options } = await siteState( site );
		assert.deepEqual( [ passwords, options ], [ [], [] ] );
	} );

	test( 'the event takes away only what is over', async () => {
		const { uuid } = await start();
		await runEvents();
		assert.equal( ( await siteState( site ) ).passwords.length, 1 );
		await end( uuid );
	} );

	test( 'a request that is under way does not bring it back', async () => {
		const folder = join( site.root, 'wp-content', 'mu-plugins' );
		mkdirSync( folder, { recursive: true } );
		writeFileSync(
			join( folder, 'slow.php' ),
			`<?php add_action( 'wp_authenticate_application_password_errors', function () { file_put_contents( __DIR__ . '/arrived', '' ); usleep( 1500000 ); } );`
		);
		await site.adopt?.( folder );
		try {
			const { uuid, authorization } = await start();
			const answer = me( authorization );
			await untilExists( join( folder, 'arrived' ), answer );
			assert.deepEqual( await end( uuid ), { existed: true } );
			assert.equal( ( await answer ).status, 200 );
			assert.deepEqual( ( await siteState( site ) ).passwords, [] );
		} finally {
			rmSync( folder, { recursive: true, force: true } );
		}
	} );

	test( 'a trip whose password something else took away proves nothing', async () => {
		const { verdict } = await takeTrip( site, session, {
			world: {
				...worldOf( site ),
				fetch: async ( input, init ) => {
					await openPage();
					return fetch( input, init );
				},
			},
		} );
		assert.equal( verdict.kind, 'interrupted' );
		assert.equal( verdict.colour, 'grey' );
	} );

	test( 'the option stays when somebody made a password of their own meanwhile', async () => {
		const { uuid } = await start();
		await site.php(
			`WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Phone' ) );`
		);
		await end( uuid );
		const { passwords, inUse, options } = await siteState( site );
		assert.deepEqual( passwords, [ 'admin: Phone' ] );
		assert.deepEqual( options, [] );
		assert.equal( inUse, true );
	} );

	test( 'passwords that were stored and not looked at are so again afterwards', async () => {
		await site.php(
			`WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Old phone' ) );
			$items = WP_Application_Passwords::get_user_application_passwords( 1 );
			$items[0]['created'] -= DAY_IN_SECONDS;
			update_user_meta( 1, '_application_passwords', $items );
			delete_option( 'using_application_passwords' );`
		);
		const before_ = await siteState( site );
		await takeTrip( site, session );
		assert.deepEqual( await siteState( site ), before_ );
		assert.equal( before_.inUse, false );
	} );

	test( 'of two administrators each takes away their own, and WordPress’s option is never set', async () => {
		await site.php(
			`wp_insert_user( array( 'user_login' => 'second', 'user_pass' => 'second', 'role' => 'administrator' ) );`
		);
		const second = await openSession( site, 'second', 'second' );
		const first = await start();
		await start( second );
		await end( first.uuid );
		const between = await siteState( site );
		assert.equal( between.passwords.length, 1 );
		assert.equal( between.inUse, false );
		await second.fetch( '/wp-admin/tools.php?page=who-said-401' );
		const { passwords, inUse, options } = await siteState( site );
		assert.deepEqual( [ passwords, inUse, options ], [ [], false, [] ] );
	} );

	test( 'goes with the plugin', async () => {
		await start();
		await site.php( `
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			deactivate_plugins( 'who-said-401/plugin.php' );
			activate_plugin( 'who-said-401/plugin.php' );
		` );
		const { passwords, inUse, options, events } = await siteState( site );
		assert.deepEqual(
			[ passwords, inUse, options, events ],
			[ [], false, [], [] ]
		);
	} );

	test( 'is for administrators, with the page’s nonce and on request only', async () => {
		await assert.rejects(
			session.server.call( 'ws401_trip_start', TripStartSchema ),
			/temporary application password/
		);
		await site.php(
			`wp_insert_user( array( 'user_login' => 'reader', 'user_pass' => 'reader', 'role' => 'subscriber' ) );`
		);
		const cookies = ( await openSession( site ) ).cookie;
		const ask = ( cookie: string, nonce: string ) =>
			fetch(
				`${ site.url }/wp-admin/admin-ajax.php?action=ws401_trip_start`,
				{
					method: 'POST',
					headers: cookie ? { Cookie: cookie } : {},
					body: new URLSearchParams( { consent: '1', nonce } ),
				}
			);
		assert.equal( ( await ask( cookies, 'wrong' ) ).status, 403 );
		assert.equal( ( await ask( '', 'wrong' ) ).status, 400 );
		const reader = await cookieOf( site, 'reader', 'reader' );
		const nonce = await site.php( `
			$cookie = wp_parse_auth_cookie( urldecode( '${ reader.split( '_logged_in_' )[ 1 ]?.split( '=' )[ 1 ]?.split( ';' )[ 0 ] }' ), 'logged_in' );
			$_COOKIE[ LOGGED_IN_COOKIE ] = implode( '|', array( $cookie['username'], $cookie['expiration'], $cookie['token'], $cookie['hmac'] ) );
			wp_set_current_user( get_user_by( 'login', 'reader' )->ID );
			echo wp_create_nonce( 'ws401' );
		` );
		const refused = await ask( reader, nonce );
		assert.equal( refused.status, 403 );
		assert.match( await refused.text(), /"forbidden"/ );
		assert.deepEqual( ( await siteState( site ) ).passwords, [] );
	} );
} );

/** Waits for a file that a request writes; a request that is answered without it is a failure. */
async function untilExists(
	file: string,
	request: Promise< Response >
): Promise< void > {
	let isAnswered = false;
	const done = () => {
		isAnswered = true;
	};
	request.then( done, done );
	while ( ! existsSync( file ) ) {
		assert.ok( ! isAnswered, `${ file } was not written.` );
		await new Promise( ( resolve ) => setTimeout( resolve, 20 ) );
	}
}
