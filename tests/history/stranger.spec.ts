/** The history under what no page sends: bytes that are no text, forged headers, many at the same moment, a table that somebody dropped. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { HistorySchema } from '../../src/transport/history/schemas';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { writeOn } from '../security/rows';
import { switchHistory } from './recorded';

const SETTINGS = '/wp-json/wp/v2/settings';

/** A route and a code as no plugin should have them. */
const ODD = `<?php
add_action( 'rest_api_init', function () {
	register_rest_route( 'demo/v1', '/' . str_repeat( "\\u{1F512}", 200 ), array( 'methods' => 'GET', 'callback' => '__return_true', 'permission_callback' => '__return_false' ) );
	register_rest_route( 'demo/v1', '/odd', array( 'methods' => 'GET', 'callback' => '__return_true', 'permission_callback' => fn() => new WP_Error( "caf\\xe9 <script>", "\\xff", array( 'status' => 401 ) ) ) );
} );`;

describe( 'the history under a stranger’s hands', () => {
	let site: TestSite;
	let session: Session;
	let cookieName: string;

	before( async () => {
		site = await openSite( { hostname: 'localhost' } );
		await writeOn( site, 'wp-content/mu-plugins/odd.php', ODD );
		await site.adopt?.( join( site.root, 'wp-content/mu-plugins' ) );
		session = await openSession( site );
		cookieName =
			/wordpress_logged_in_[0-9a-f]+/.exec( session.cookie )?.[ 0 ] ?? '';
		await switchHistory( session, 'on' );
	} );
	after( () => site.stop() );

	const read = () =>
		session.server.call( 'ws401_history_list', HistorySchema );

	/** How often each was counted, as `kind subject code`. */
	async function counted(): Promise< Record< string, number > > {
		const sums: Record< string, number > = {};
		for ( const { kind, subject, code, hits } of ( await read() )
			.refusals ) {
			const what = `${ kind } ${ subject } ${ code }`;
			sums[ what ] = ( sums[ what ] ?? 0 ) + hits;
		}
		return sums;
	}

	/** Sends bytes as they are; what tidies an address or a header up would not. */
	const send = ( path: string, headers: Record< string, string > = {} ) =>
		new Promise< number >( ( resolve, reject ) => {
			request( site.url, { path, headers }, ( answer ) => {
				answer.resume();
				answer.on( 'end', () => resolve( answer.statusCode ?? 0 ) );
			} )
				.on( 'error', reject )
				.end();
		} );

	test( 'counts what is a refusal, whatever it is called, and of nobody’s word who sent it', async () => {
		const statuses = [
			await send( `${ SETTINGS }/%FF%FE%00` ),
			await send(
				`/?rest_route=/wp/v2/settings/${ 'a'.repeat( 6000 ) }`
			),
			await send( '/?rest_route=/%F0%9F%94%92' ),
			await send( SETTINGS, {
				'X-Forwarded-For': '192.0.2.1',
				'X-Real-IP': '192.0.2.2',
				'Client-IP': '192.0.2.3',
			} ),
			await send( SETTINGS, {
				'User-Agent': '\xff<script>\xfe',
				Authorization: 'Basic \xff\xfe',
			} ),
			await send( '/', {
				Cookie: `${ cookieName }=%FF%FE%7C4000000000%7Ca%7Cb`,
			} ),
			await send( '/wp-admin/admin-ajax.php?action[]=odd' ),
			await send( '/wp-admin/admin-ajax.php?action=%FF%FE' ),
			await send( SETTINGS, {
				Cookie: session.cookie,
				'X-WP-Nonce': '\xff',
			} ),
			await send(
				`/?rest_route=/demo/v1/${ '%F0%9F%94%92'.repeat( 200 ) }`
			),
			await send( '/wp-json/demo/v1/odd' ),
		];
		assert.deepEqual(
			statuses,
			[ 404, 404, 404, 401, 401, 200, 400, 400, 403, 401, 401 ]
		);
		assert.deepEqual( await counted(), {
			'rest /wp/v2/settings rest_forbidden': 2,
			'cookie  bad_username': 1,
			'ajax  0': 2,
			'rest /wp/v2/settings rest_cookie_invalid_nonce': 1,
			'nonce wp_rest ': 1,
			[ `rest /demo/v1/${ '\u{1F512}'.repeat( 182 ) } rest_forbidden` ]: 1,
			'rest /demo/v1/odd ': 1,
		} );
		const { refusals, isWritten } = await read();
		assert.ok( isWritten );
		assert.ok( refusals.every( ( { senders } ) => senders === 1 ) );
	} );

	test( 'counts each of many at the same moment, where the file in which they wait is not there yet', async () => {
		const was =
			( await counted() )[ 'rest /wp/v2/settings rest_forbidden' ] ?? 0;
		rmSync(
			await site.php( `echo WhoSaid401\\History\\Spool_File::path();` ),
			{ force: true }
		);
		const statuses = await Promise.all(
			Array.from( { length: 12 }, () => send( SETTINGS ) )
		);
		assert.deepEqual( [ ...new Set( statuses ) ], [ 401 ] );
		assert.equal(
			( await counted() )[ 'rest /wp/v2/settings rest_forbidden' ],
			was + 12
		);
	} );

	test( 'counts nothing that a command line asks', async () => {
		const was = await counted();
		assert.equal(
			await site.php(
				`define( 'WP_CLI', true ); wp_set_current_user( 0 ); echo rest_do_request( '/wp/v2/settings' )->get_status();`
			),
			'401'
		);
		assert.deepEqual( await counted(), was );
	} );

	test( 'goes on when it is switched off and on, where somebody dropped its table', async () => {
		await site.php(
			`global $wpdb; $wpdb->query( "DROP TABLE {$wpdb->prefix}ws401_history" );`
		);
		assert.equal( await send( SETTINGS ), 401 );
		assert.equal( await send( '/' ), 200 );
		assert.equal( ( await read() ).isWritten, false );
		await switchHistory( session, 'off' );
		await switchHistory( session, 'on' );
		assert.equal( await send( SETTINGS ), 401 );
		const { isWritten } = await read();
		assert.ok( isWritten );
		assert.equal(
			( await counted() )[ 'rest /wp/v2/settings rest_forbidden' ],
			1
		);
	} );

	test( 'says nothing in PHP’s log', () => {
		assert.doesNotMatch(
			readFileSync( join( site.logs, 'php.log' ), 'utf8' ),
			/who-said-401|ws401/
		);
	} );
} );
