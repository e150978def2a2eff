/** How long logins last, and who ends them: sites that end them early, each with its first sentence. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { duration } from '../../src/admin/credentials/times';
import { loginsSentence } from '../../src/history/login-words';
import type { RecordedLogins } from '../../src/history/logins';
import {
	LoginsSchema,
	SessionListSchema,
} from '../../src/transport/history/login-schemas';
import { ServerError } from '../../src/transport/server-error';
import { cookieOf, openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { writeOn } from '../security/rows';
import { switchHistory, tableText } from './recorded';

describe( 'logins', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
		await switchHistory( session, 'on' );
		await site.php(
			`wp_insert_user( array( 'user_login' => 'writer', 'user_pass' => 'writer-password', 'user_email' => 'writer@example.org', 'role' => 'editor' ) );`
		);
	} );
	after( () => site.stop() );

	const read = ( of: Session = session ) =>
		of.server.call( 'ws401_logins', LoginsSchema );
	const sentence = ( logins: RecordedLogins ) =>
		loginsSentence( logins, duration );
	const forget = () =>
		site.php(
			`global $wpdb; WhoSaid401\\History\\Spool::flush(); $wpdb->query( "DELETE FROM {$wpdb->prefix}ws401_history WHERE kind = 'session'" );`
		);
	const write = ( name: string, code: string ) =>
		writeOn(
			site,
			`wp-content/mu-plugins/${ name }.php`,
			`<?php\n${ code }`
		);
	const login = () => cookieOf( site, 'writer', 'writer-password' );
	/** Opens an admin page, as somebody does who comes back. */
	const comeBack = async ( cookie: string ) => {
		const answer = await fetch( `${ site.url }/wp-admin/profile.php`, {
			redirect: 'manual',
			headers: { Cookie: cookie },
		} );
		await answer.text();
		return answer.status;
	};

	test( 'that go on are counted, and end by logging out', async () => {
		await forget();
		const cookie = await login();
		assert.equal( await comeBack( cookie ), 200 );
		const going = await read();
		assert.equal( going.open, 1 );
		assert.equal(
			sentence( going ),
			'Logins are meant to last 2 days. No recorded login has ended so far. 1 goes on.'
		);
		const profile = await (
			await fetch( `${ site.url }/wp-admin/profile.php`, {
				headers: { Cookie: cookie },
			} )
		).text();
		const href =
			/href=["']([^"']+action=logout[^"']+)["']/
				.exec( profile )?.[ 1 ]
				?.replace( /&(amp|#038);/g, '&' ) ?? '';
		await fetch( href, {
			redirect: 'manual',
			headers: { Cookie: cookie },
		} );
		const { open, ended } = await read();
		assert.deepEqual(
			[
				open,
				ended.map( ( { way, account, meant } ) => [
					way,
					account,
					meant,
				] ),
			],
			[ 0, [ [ 'logout', 'writer', 172_800 ] ] ]
		);
	} );

	test( 'whose session a plugin deletes: its line is named', async () => {
		await forget();
		const file = await writeOn(
			site,
			'wp-content/plugins/night-watch/night-watch.php',
			`<?php
/* Plugin Name: Night Watch */
add_action( 'init', function () {
	if ( isset( $_GET['night'] ) ) {
		WP_Session_Tokens::get_instance( get_user_by( 'login', 'writer' )->ID )->destroy_all();
	}
	if ( isset( $_GET['everybody'] ) ) {
		WP_Session_Tokens::destroy_all_for_all_users();
	}
} );`
		);
		await site.php(
			`require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'night-watch/night-watch.php' );`
		);
		await login();
		await ( await fetch( `${ site.url }/?night` ) ).text();
		const logins = await read();
		assert.equal(
			sentence( logins ),
			'Logins end after 1 minute (median); they are meant to last 2 days. Ended by: session tokens deleted by “Night Watch” (wp-content/plugins/night-watch/night-watch.php:5).'
		);
		await forget();
		await login();
		await ( await fetch( `${ site.url }/?everybody` ) ).text();
		session = await openSession( site );
		const all = await read();
		// The administrator’s too, whose logins were forgotten here.
		assert.ok( all.ended.length >= 2 );
		for ( const { way, by, line } of all.ended ) {
			assert.deepEqual(
				[ way, by, line ],
				[ 'destroyed', 'Night Watch', 8 ]
			);
		}
		await site.php(
			`require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'night-watch/night-watch.php' );`
		);
		rmSync( file );
	} );

	test( 'that code meant to last ten minutes: who decides it', async () => {
		await forget();
		const file = await write(
			'short-stay',
			`/* Plugin Name: Short Stay */\nadd_filter( 'auth_cookie_expiration', function () { return 600; } );`
		);
		assert.equal(
			sentence( await read() ),
			'Logins are meant to last 10 minutes: “Short Stay” (wp-content/mu-plugins/short-stay.php:3) decides that. WordPress’s own is 2 days. No recorded login has ended so far.'
		);
		rmSync( file );
	} );

	test( 'whose time is over have ended as they were meant to', async () => {
		await forget();
		const file = await write(
			'brief',
			`add_filter( 'auth_cookie_expiration', function () { return 1; } );`
		);
		const cookie = await login();
		rmSync( file );
		await new Promise( ( done ) => void setTimeout( done, 2100 ) );
		assert.equal( await comeBack( cookie ), 302 );
		const { ended } = await read();
		assert.deepEqual(
			ended.map( ( { way, meant, lasted } ) => [ way, meant, lasted ] ),
			[ [ 'expired', 1, 1 ] ]
		);
	} );

	test( 'that were made with other keys', async () => {
		await forget();
		const cookie = await login();
		const file = await write(
			'new-keys',
			`add_filter( 'salt', function ( $salt ) { return $salt . 'new'; } );`
		);
		assert.equal( await comeBack( cookie ), 302 );
		rmSync( file );
		// Whoever looks has logged in with the old ones again.
		assert.equal(
			sentence( await read() ),
			'Logins end after 1 minute (median); they are meant to last 2 days. Ended by: keys and salts other than those the login was made with.'
		);
	} );

	test( 'of two servers with keys of their own', async () => {
		await forget();
		const file = await write(
			'two-servers',
			`add_filter( 'salt', function ( $salt ) { return isset( $_GET['second'] ) ? $salt . 'second' : $salt; } );`
		);
		const cookie = await login();
		const elsewhere = async () =>
			(
				await fetch( `${ site.url }/wp-admin/profile.php?second`, {
					redirect: 'manual',
					headers: { Cookie: cookie },
				} )
			).status;
		assert.equal( await elsewhere(), 302 );
		assert.equal( await comeBack( cookie ), 200 );
		await login();
		rmSync( file );
		assert.equal(
			sentence( await read() ),
			'Logins end after 1 minute (median); they are meant to last 2 days. Ended by: two sets of keys and salts, used by turns: by two servers, or by code that changes them.'
		);
	} );

	test( 'of an account with a new password are not called early', async () => {
		await forget();
		const cookie = await login();
		await site.php(
			`wp_set_password( 'writer-password', get_user_by( 'login', 'writer' )->ID );`
		);
		assert.equal( await comeBack( cookie ), 302 );
		const logins = await read();
		assert.deepEqual(
			logins.ended.map( ( { way } ) => way ),
			[ 'password' ]
		);
		assert.doesNotMatch( sentence( logins ), /Ended by/ );
	} );

	test( 'whose cookies are made for another domain', async () => {
		await forget();
		const file = await write(
			'other-domain',
			`define( 'COOKIE_DOMAIN', '.example.net' );`
		);
		await login();
		rmSync( file );
		assert.equal(
			sentence( await read() ),
			'Logins end after 1 minute (median); they are meant to last 2 days. Ended by: cookies made for the domain “.example.net”, which the address of the login is not part of: browsers throw them away.'
		);
	} );

	test( 'that the database has lost, and that a cache has forgotten', async () => {
		await forget();
		const cookie = await login();
		await site.php(
			`global $wpdb; $wpdb->query( "DELETE FROM $wpdb->usermeta WHERE meta_key = 'session_tokens' AND user_id = " . get_user_by( 'login', 'writer' )->ID );`
		);
		assert.equal( await comeBack( cookie ), 302 );
		assert.match(
			sentence( await read() ),
			/Ended by: sessions that vanished from the database past WordPress\.$/
		);
		await forget();
		const other = await login();
		const file = await write(
			'forgetful',
			`add_action( 'muplugins_loaded', function () { global $wpdb; $id = (int) $wpdb->get_var( "SELECT ID FROM $wpdb->users WHERE user_login = 'writer'" ); wp_cache_set( $id, array( 'nickname' => array( 'writer' ) ), 'user_meta' ); } );`
		);
		assert.equal( await comeBack( other ), 302 );
		rmSync( file );
		assert.match(
			sentence( await read() ),
			/Ended by: an object cache that forgot the session, which the database still has\.$/
		);
	} );

	test( 'after the clock was ahead: a later login shows it', async () => {
		await forget();
		const cookie = await login();
		// What a clock leaves that was three days ahead: the cookie has expired then, somebody logged in anew, and the clock went back.
		await site.php( `
			$id = get_user_by( 'login', 'writer' )->ID;
			$sessions = get_user_meta( $id, 'session_tokens', true );
			$row = WhoSaid401\\Logins\\Login_Rows::all()[0];
			$then = time() + 3 * DAY_IN_SECONDS;
			WhoSaid401\\History\\Table::add( array( WhoSaid401\\History\\Table::row( array( 'kind' => 'session', 'subject' => $row['id'], 'code' => 'expired', 'user_id' => $id, 'detail' => wp_json_encode( array( 'at' => $then, 'expires' => $row['detail']['expires'] ) ) ), intdiv( $then, 60 ) ) ) );
			$sessions['later'] = array( 'login' => $then, 'expiration' => $then + 2 * DAY_IN_SECONDS );
			update_user_meta( $id, 'session_tokens', $sessions );` );
		assert.equal( await comeBack( cookie ), 200 );
		await login();
		assert.match(
			sentence( await read() ),
			/Ended by: the clock of the server, which was set while they lasted\.$/
		);
	} );

	test( 'of last week are told apart still when refusals are counted by the hour', async () => {
		await forget();
		const kept = await site.php( `
			use WhoSaid401\\History\\Table;
			use WhoSaid401\\Logins\\Login_Rows;
			$then = time() - 7 * DAY_IN_SECONDS;
			foreach ( array( 1, 2, 3 ) as $id ) {
				Table::add( array(
					Table::row( array( 'kind' => 'session', 'subject' => "login$id", 'code' => 'began', 'user_id' => 1, 'detail' => wp_json_encode( array( 'at' => $then, 'expires' => $then + 2 * DAY_IN_SECONDS ) ) ), intdiv( $then, 60 ) + $id ),
					Table::row( array( 'kind' => 'session', 'subject' => "login$id", 'code' => 'gone', 'user_id' => 1, 'detail' => wp_json_encode( array( 'at' => $then + 600 * $id ) ) ), intdiv( $then, 60 ) + 10 * $id ),
				) );
			}
			do_action( 'ws401_history_hour' );
			echo count( Login_Rows::all() );` );
		assert.equal( kept, '6' );
		assert.deepEqual(
			( await read() ).ended.map( ( { lasted } ) => lasted ),
			[ 1800, 1200, 600 ]
		);
	} );

	test( 'keep nothing that could be used as one', async () => {
		await forget();
		const cookie = await login();
		const kept = await tableText( site );
		const token = decodeURIComponent( cookie ).split( '|' )[ 2 ] ?? '';
		assert.match( token, /^[A-Za-z0-9]{43}$/ );
		assert.ok( ! kept.includes( token ) );
		const verifier = await site.php(
			`echo hash( 'sha256', '${ token }' );`
		);
		assert.ok( ! kept.includes( verifier.slice( 0, 16 ) ) );
		assert.match( kept, /"kind":"session"/ );
	} );

	test( 'of cookies with made-up tokens are not kept', async () => {
		await forget();
		await comeBack( `wordpress_logged_in_x=1` );
		const name = ( await login() ).split( '=' )[ 0 ];
		await forget();
		for ( const token of [ 'a', 'b' ] ) {
			await comeBack(
				`${ name }=${ encodeURIComponent( `writer|9999999999|${ token }|x` ) }`
			);
		}
		assert.deepEqual( ( await read() ).ended, [] );
		assert.doesNotMatch( await tableText( site ), /"kind":"session"/ );
	} );

	test( 'of an account are looked at and ended by whoever may edit it', async () => {
		await forget();
		const cookie = await login();
		const list = await session.server.call(
			'ws401_session_list',
			SessionListSchema,
			{ account: 'writer@example.org' }
		);
		assert.equal( list.login, 'writer' );
		assert.ok( list.sessions.length > 0 );
		assert.ok( list.sessions.every( ( { current } ) => ! current ) );
		const left = await session.server.call(
			'ws401_session_end',
			SessionListSchema,
			{ account: 'writer' }
		);
		assert.deepEqual( left.sessions, [] );
		assert.equal( await comeBack( cookie ), 302 );
		assert.deepEqual(
			[ ...new Set( ( await read() ).ended.map( ( { way } ) => way ) ) ],
			[ 'page' ]
		);
		const own = await session.server.call(
			'ws401_session_end',
			SessionListSchema,
			{}
		);
		assert.deepEqual(
			own.sessions.map( ( { current } ) => current ),
			[ true ]
		);
		for ( const account of [ 'nobody', 'nobody@example.org' ] ) {
			await assert.rejects(
				session.server.call( 'ws401_session_end', SessionListSchema, {
					account,
				} ),
				( error: ServerError ) => error.code === 'ws401_user_unknown'
			);
		}
		// Without the page’s nonce, and for somebody who may not edit accounts.
		for ( const headers of [
			{ Cookie: session.cookie },
			{ Cookie: await login() },
		] ) {
			const answer = await fetch(
				`${ session.ajaxUrl }?action=ws401_session_end`,
				{
					method: 'POST',
					headers,
					body: new URLSearchParams( { account: 'admin' } ),
				}
			);
			assert.equal( answer.status, 403 );
		}
		assert.equal(
			( await session.fetch( '/wp-admin/profile.php' ) ).status,
			200
		);
	} );

	test( 'are forgotten when the history is switched off', async () => {
		await switchHistory( session, 'off' );
		const { since, ended, open } = await read();
		assert.deepEqual( [ since, ended, open ], [ null, [], 0 ] );
		assert.equal(
			await site.php(
				`echo wp_json_encode( get_option( 'ws401_history_salt' ) );`
			),
			'false'
		);
	} );
} );
