/** What the history costs, what it must not do, and that it goes with what it belongs to. */
import assert from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import {
	HistorySchema,
	HistorySwitchSchema,
} from '../../src/transport/history/schemas';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { writeOn } from '../security/rows';
import { switchHistory, tablesOf, tableText } from './recorded';

/** Where PHP, which runs as another user, may write. */
const SEEN = join( tmpdir(), `ws401-history-${ process.pid }.json` );

/** Notes, when a request ends, which files of the plugin it has loaded and what it asked the database. */
const WITNESS = `<?php
define( 'SAVEQUERIES', true );
register_shutdown_function( function () {
	register_shutdown_function( function () {
		register_shutdown_function( function () {
			global $wpdb;
			$ours = preg_grep( '#/plugins/who-said-401/#', get_included_files() );
			file_put_contents( '${ SEEN }', json_encode( array(
				'files'   => array_values( preg_replace( '#^.*/plugins/who-said-401/#', '', $ours ) ),
				'queries' => array_column( $wpdb->queries, 0 ),
			) ) );
		} );
	} );
} );`;

describe( 'the history', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
	} );
	after( async () => {
		rmSync( SEEN, { force: true } );
		await site.stop();
	} );

	const read = () =>
		session.server.call( 'ws401_history_list', HistorySchema );
	const refused = async ( init: RequestInit = {} ) => {
		const answer = await fetch(
			`${ site.url }/wp-json/wp/v2/settings`,
			init
		);
		return [ answer.status, await answer.text() ] as const;
	};
	const hits = async () =>
		( await read() ).refusals
			.filter( ( { subject } ) => subject === '/wp/v2/settings' )
			.reduce( ( sum, each ) => sum + each.hits, 0 );
	const changed = async ( subject: string ) =>
		( await read() ).changes
			.filter( ( each ) => each.subject === subject )
			.map( ( { id, what, from, to, account, since } ) => [
				id,
				what,
				from,
				to,
				account,
				since !== null,
			] );

	test( 'costs a request that comes through no question, and one file', async () => {
		const witness = join( site.root, 'wp-content/mu-plugins/witness.php' );
		mkdirSync( join( witness, '..' ), { recursive: true } );
		writeFileSync( witness, WITNESS );
		const seenBy = async ( path: string ) => {
			rmSync( SEEN, { force: true } );
			await ( await fetch( site.url + path ) ).text();
			while ( ! existsSync( SEEN ) || ! readFileSync( SEEN ).length ) {
				await setTimeout( 20 );
			}
			return JSON.parse( readFileSync( SEEN, 'utf8' ) ) as {
				files: string[];
				queries: string[];
			};
		};
		const paths = [
			'/?visitor',
			'/wp-json/wp/v2/posts',
			'/wp-login.php',
			'/wp-json/wp/v2/nothing',
		];
		const without: Record< string, number > = {};
		for ( const path of paths ) {
			await seenBy( path );
			const { files, queries } = await seenBy( path );
			assert.deepEqual( files, [ 'plugin.php' ], path );
			without[ path ] = queries.length;
		}
		await switchHistory( session, 'on' );
		for ( const path of paths ) {
			await seenBy( path );
			const { files, queries } = await seenBy( path );
			assert.deepEqual(
				files,
				[
					'plugin.php',
					'src/server/autoload.php',
					'src/server/history/class-listener.php',
				],
				path
			);
			assert.equal( queries.length, without[ path ], path );
		}
		await setTimeout( 2100 );
		const { queries } = await seenBy( '/wp-json/wp/v2/settings' );
		const writes = queries.filter( ( query ) =>
			/^\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP)/i.test( query )
		);
		assert.equal( writes.length, 1, writes.join( '\n' ) );
		rmSync( witness );
	} );

	test( 'a database that takes nothing stops the history, not the site, and what is recorded meanwhile comes later', async () => {
		const counted = await hits();
		const readOnly = await writeOn(
			site,
			'wp-content/mu-plugins/read-only.php',
			`<?php add_filter( 'query', function ( $query ) { return preg_match( '/^\\s*(INSERT|UPDATE|DELETE|REPLACE).*ws401_history/s', $query ) ? 'INSERT INTO no_such_table VALUES ( 1 )' : $query; } );`
		);
		await setTimeout( 2100 );
		for ( let sent = 0; sent < 5; sent++ ) {
			const [ status, text ] = await refused();
			assert.equal( status, 401 );
			assert.equal( JSON.parse( text ).code, 'rest_forbidden' );
		}
		assert.equal( ( await read() ).isWritten, false );
		rmSync( readOnly );
		assert.equal( await hits(), counted + 5 );
		assert.equal( ( await read() ).isWritten, true );
		const log = readFileSync( join( site.logs, 'php.log' ), 'utf8' );
		assert.doesNotMatch( log, /ws401_history|no_such_table/ );
	} );

	test( 'without its table the site is as it is', async () => {
		await site.php(
			`global $wpdb; $wpdb->query( "RENAME TABLE {$wpdb->prefix}ws401_history TO {$wpdb->prefix}away" );`
		);
		await setTimeout( 2100 );
		assert.equal( ( await refused() )[ 0 ], 401 );
		assert.equal( ( await read() ).isWritten, false );
		await site.php(
			`global $wpdb; $wpdb->query( "RENAME TABLE {$wpdb->prefix}away TO {$wpdb->prefix}ws401_history" );`
		);
		assert.equal( ( await read() ).isWritten, true );
	} );

	test( 'one account’s odd name for a password does not keep the rest out', async () => {
		const counted = await hits();
		await site.php(
			`global $wpdb; $wpdb->query( "ALTER TABLE {$wpdb->prefix}ws401_history CONVERT TO CHARACTER SET utf8mb3" );`
		);
		await site.php(
			`WP_Application_Passwords::create_new_application_password( 1, array( 'name' => "Phone \u{1F512} \u{4E2D}" ) );`
		);
		await refused();
		assert.equal( await hits(), counted + 1 );
		assert.equal( ( await read() ).isWritten, true );
		assert.equal( ( await changed( 'application-password' ) ).length, 1 );
		await site.php( `
			global $wpdb;
			$wpdb->query( "DELETE FROM {$wpdb->prefix}ws401_history WHERE subject = 'application-password'" );
			$wpdb->query( "ALTER TABLE {$wpdb->prefix}ws401_history CONVERT TO CHARACTER SET utf8mb4" );
			WP_Application_Passwords::delete_all_application_passwords( 1 );` );
		// What the end of that request has noted.
		await site.php( `
			global $wpdb;
			WhoSaid401\\History\\Spool::flush();
			$wpdb->query( "DELETE FROM {$wpdb->prefix}ws401_history WHERE subject = 'application-password'" );` );
	} );

	test( 'who tries hundreds of accounts within a minute makes no hundreds of rows, and each try is counted', async () => {
		const [ rows, sum ] = JSON.parse(
			await site.php( `
				use WhoSaid401\\History\\{ Spool, Spool_File, Table };
				global $wpdb;
				// What the file has told apart is of the latest minute: without it that is this one, however long it takes.
				Spool::flush();
				Spool_File::discard();
				for ( $account = 1; $account <= 400; $account++ ) {
					Spool::add( array( Table::row( array( 'kind' => 'cookie', 'credential' => 'cookie', 'code' => 'tried', 'user_id' => $account ), 77 ) ) );
				}
				Spool::flush();
				echo wp_json_encode( $wpdb->get_row( 'SELECT COUNT(*), SUM(hits) FROM ' . Table::name() . ' WHERE minute = 77', ARRAY_N ) );
				$wpdb->query( 'DELETE FROM ' . Table::name() . ' WHERE minute = 77' );` )
		).map( Number );
		assert.deepEqual( [ rows, sum ], [ 101, 400 ] );
	} );

	test( 'counts a cookie that a request tries before and after a minute begins once', async () => {
		const clock = await writeOn(
			site,
			'wp-content/mu-plugins/minute.php',
			`<?php
namespace WhoSaid401\\History;
function time(): int {
	static $calls = 0;
	return \\time() + 60 * $calls++;
}
add_action( 'init', function () {
	for ( $i = 0; $i < 3; $i++ ) {
		isset( $_GET['twice'] ) && wp_validate_auth_cookie( 'admin|4000000000|a|b', 'logged_in' );
	}
} );`
		);
		await ( await fetch( `${ site.url }/?twice` ) ).text();
		rmSync( clock );
		const told = ( await read() ).refusals.filter(
			( { kind, code } ) => kind === 'cookie' && code === 'bad_hash'
		);
		assert.deepEqual(
			told.map( ( { hits: times } ) => times ),
			[ 1 ]
		);
	} );

	test( 'leaves a file of somebody else’s in the place of its own alone, and counts without', async () => {
		const counted = await hits();
		const path = await site.php(
			`WhoSaid401\\History\\Spool_File::discard();
			$path = WhoSaid401\\History\\Spool_File::path();
			file_put_contents( $path, 'theirs' ); chmod( $path, 0666 ); echo $path;`
		);
		for ( let sent = 0; sent < 3; sent++ ) {
			assert.equal( ( await refused() )[ 0 ], 401 );
		}
		assert.equal( await hits(), counted + 3 );
		const [ rows, sum ] = JSON.parse(
			await site.php( `
				use WhoSaid401\\History\\{ Spool, Table };
				global $wpdb;
				for ( $account = 1; $account <= 150; $account++ ) {
					Spool::add( array( Table::row( array( 'kind' => 'cookie', 'credential' => 'cookie', 'code' => 'tried', 'user_id' => $account ), intdiv( time(), 60 ) + 9 ) ) );
				}
				echo wp_json_encode( $wpdb->get_row( 'SELECT COUNT(*), SUM(hits) FROM ' . Table::name() . " WHERE credential = 'cookie' AND minute > " . ( intdiv( time(), 60 ) + 2 ), ARRAY_N ) );
				$wpdb->query( 'DELETE FROM ' . Table::name() . ' WHERE minute > ' . ( intdiv( time(), 60 ) + 2 ) );` )
		).map( Number );
		assert.deepEqual( [ rows, sum ], [ 101, 150 ] );
		assert.equal( readFileSync( path, 'utf8' ), 'theirs' );
		rmSync( path );
	} );

	test( 'a request that began before it was switched off leaves nothing behind', async () => {
		const left = await site.php( `
			use WhoSaid401\\History\\{ Spool, Spool_File, Switcher, Table };
			global $wpdb;
			$is_on = Switcher::is_on();
			$table = Table::name();
			$row   = $wpdb->get_var( "SELECT option_value FROM $wpdb->options WHERE option_name = 'ws401_history'" );
			$wpdb->query( "DELETE FROM $wpdb->options WHERE option_name = 'ws401_history'" );
			$wpdb->query( "RENAME TABLE $table TO {$table}_away" );
			Spool_File::discard();
			Spool::add( array( Table::row( array( 'kind' => 'rest', 'credential' => 'none' ), 5 ) ) );
			echo wp_json_encode( array( $is_on, Switcher::is_on(), file_exists( Spool_File::path() ) ) );
			$wpdb->query( "RENAME TABLE {$table}_away TO $table" );
			$wpdb->insert( $wpdb->options, array( 'option_name' => 'ws401_history', 'option_value' => $row, 'autoload' => 'on' ) );` );
		assert.equal( left, '[true,true,false]' );
	} );

	test( 'waits under the same name when keys and passwords change', async () => {
		const path = () =>
			site.php( `echo WhoSaid401\\History\\Spool_File::path();` );
		const named = await path();
		const place = join( site.root, 'wp-config.php' );
		const config = readFileSync( place, 'utf8' );
		const edited = config.replace( /('AUTH_KEY',\s*')/, '$1other' );
		assert.notEqual( edited, config );
		writeFileSync( place, edited );
		assert.equal( await path(), named );
		writeFileSync( place, config );
	} );

	test( 'waits for no clock that was wrong', async () => {
		const counted = await hits();
		await site.php(
			`$path = WhoSaid401\\History\\Spool_File::path();
			file_put_contents( $path, sprintf( "%010d %05d\\n", time() + 400 * DAY_IN_SECONDS, 0 ) ); chmod( $path, 0600 );`
		);
		await refused();
		assert.equal(
			await site.php(
				`global $wpdb; echo $wpdb->get_var( 'SELECT SUM(hits) FROM ' . WhoSaid401\\History\\Table::name() . " WHERE subject = '/wp/v2/settings'" );`
			),
			String( counted + 1 )
		);
	} );

	test( 'what other plugins throw at its questions is no part of the answer', async () => {
		const thrower = await writeOn(
			site,
			'wp-content/mu-plugins/thrower.php',
			`<?php
add_filter( 'rest_endpoints', function ( $endpoints ) { if ( doing_action( 'shutdown' ) ) { throw new Exception( 'thrown at the end' ); } return $endpoints; } );
add_action( 'rest_api_init', function () { if ( isset( $_GET['stop'] ) ) { http_response_code( 403 ); exit( 'No.' ); } }, 99 );
add_filter( 'rest_url_prefix', function ( $prefix ) { if ( doing_action( 'wp_login_failed' ) ) { throw new Exception( 'thrown at a login' ); } return $prefix; } );`
		);
		try {
			const stopped = await fetch(
				`${ site.url }/?rest_route=/wp/v2/posts&stop=1`
			);
			assert.deepEqual(
				[ stopped.status, await stopped.text() ],
				[ 403, 'No.' ]
			);
			const login = await fetch( `${ site.url }/wp-login.php`, {
				method: 'POST',
				body: new URLSearchParams( { log: 'nobody', pwd: 'wrong' } ),
			} );
			assert.equal( login.status, 200 );
			assert.match( await login.text(), /login_error/ );
		} finally {
			rmSync( thrower );
		}
		assert.doesNotMatch(
			readFileSync( join( site.logs, 'php.log' ), 'utf8' ),
			/thrown at/
		);
	} );

	test( 'counts parts of a batch, and an embedded answer not', async () => {
		const counted = await hits();
		const embeds = await (
			await fetch( `${ site.url }/wp-json/wp/v2/posts?_embed` )
		).json();
		assert.ok( Array.isArray( embeds ) );
		await fetch( `${ site.url }/wp-json/batch/v1`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify( {
				requests: [ 1, 2, 3 ].map( () => ( {
					method: 'POST',
					path: '/wp/v2/posts',
					body: { title: 'x' },
				} ) ),
			} ),
		} );
		const { refusals } = await read();
		assert.equal(
			refusals.find( ( { code } ) => code === 'rest_cannot_create' )
				?.hits,
			3
		);
		assert.equal( await hits(), counted );
	} );

	test( 'sees what ends a request before WordPress answers it, and a fatal error with its plugin', async () => {
		await writeOn(
			site,
			'wp-content/plugins/stopper/stopper.php',
			`<?php
/* Plugin Name: Stopper
Version: 1.2 */
add_action( 'init', function () { if ( isset( $_GET['wall'] ) ) { http_response_code( 403 ); exit( 'No.' ); } } );
add_action( 'rest_api_init', function () { register_rest_route( 'stopper/v1', '/fall/(?P<id>\\d+)', array( 'methods' => 'GET', 'permission_callback' => '__return_true', 'callback' => function () { no_such_function(); } ) ); } );`
		);
		await site.php(
			`require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'stopper/stopper.php' );`
		);
		assert.equal(
			( await fetch( `${ site.url }/wp-json/wp/v2/posts?wall=1` ) )
				.status,
			403
		);
		assert.equal( ( await fetch( `${ site.url }/?wall=1` ) ).status, 403 );
		assert.equal(
			( await fetch( `${ site.url }/wp-json/stopper/v1/fall/7` ) ).status,
			500
		);
		const found = ( await read() ).refusals
			.filter(
				( { kind, status } ) =>
					kind === 'rest' && ( status === 403 || status === 500 )
			)
			.map( ( { subject, status, code, component, hits: times } ) => [
				subject,
				status,
				code,
				component,
				times,
			] );
		assert.deepEqual(
			found.sort( ( a, b ) => Number( a[ 1 ] ) - Number( b[ 1 ] ) ),
			[
				[ '', 403, '', '', 1 ],
				[
					'/stopper/v1/fall/(?P<id>\\d+)',
					500,
					'fatal_error',
					'stopper/stopper.php',
					1,
				],
			]
		);
	} );

	test( 'knows the minute of what WordPress says, and an interval for what is found changed', async () => {
		assert.deepEqual( ( await changed( 'plugin' ) )[ 0 ], [
			'stopper/stopper.php',
			'activated',
			'',
			'',
			'',
			false,
		] );
		const file = join(
			site.root,
			'wp-content/plugins/stopper/stopper.php'
		);
		writeFileSync(
			file,
			readFileSync( file, 'utf8' ).replace( '1.2', '1.3' )
		);
		assert.deepEqual( ( await changed( 'plugin' ) )[ 0 ], [
			'stopper/stopper.php',
			'updated',
			'1.2',
			'1.3',
			'',
			true,
		] );
		await site.php(
			`file_put_contents( ABSPATH . '.htaccess', "# Mine\\n", FILE_APPEND );`
		);
		assert.deepEqual(
			( await changed( 'htaccess' ) ).map( ( each ) =>
				each.slice( 0, 2 )
			),
			[ [ '.htaccess', 'edited' ] ]
		);
		await site.php(
			`update_option( 'permalink_structure', '/%year%/%postname%/' );`
		);
		assert.deepEqual(
			( await changed( 'permalinks' ) ).map( ( each ) => [
				each[ 0 ],
				each[ 3 ],
				each[ 5 ],
			] ),
			[ [ 'permalink_structure', '/%year%/%postname%/', false ] ]
		);
		await site.php( `
			list( $password, $item ) = WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Till' ) );
			WP_Application_Passwords::delete_application_password( 1, $item['uuid'] );` );
		assert.deepEqual(
			( await changed( 'application-password' ) )
				.map( ( each ) => [ each[ 1 ], each[ 4 ] ] )
				.sort(),
			[
				[ 'added', 'admin' ],
				[ 'removed', 'admin' ],
			]
		);
		const config = join( site.root, 'wp-config.php' );
		const text = readFileSync( config, 'utf8' );
		writeFileSync( config, text.replace( /('NONCE_SALT', ')/, '$1new' ) );
		session = await openSession( site );
		assert.deepEqual(
			( await changed( 'keys' ) ).map( ( each ) => each[ 1 ] ),
			[ 'edited' ]
		);
		writeFileSync( config, text );
		session = await openSession( site );
	} );

	test( 'notes a setting of a known plugin that is switched, and nothing of its value', async () => {
		await switchHistory( session, 'off' );
		await session.server.call(
			'ws401_history_switch',
			HistorySwitchSchema,
			{
				to: 'on',
				settings: JSON.stringify( [
					{ option: 'wall', key: 'closed', name: 'Wall: closed' },
					{ option: 'wall', key: 'list', name: 'Wall: list' },
					{ option: 'bad name', key: '', name: 'x' },
				] ),
			}
		);
		await site.php(
			`update_option( 'wall', array( 'closed' => '1', 'list' => 'secret-list' ) );`
		);
		assert.deepEqual(
			( await changed( 'setting' ) )
				.map( ( [ id, what, from, to ] ) => [ id, what, from, to ] )
				.sort(),
			[
				[ 'wall|closed', 'changed', 'off', 'on' ],
				[ 'wall|list', 'changed', 'off', 'set' ],
			]
		);
		assert.ok( ! ( await tableText( site ) ).includes( 'secret-list' ) );
		// A page that knows one more: the plugin is activated later, and its setting is changed after that.
		await session.server.call( 'ws401_history_list', HistorySchema, {
			settings: JSON.stringify( [
				{ option: 'wall', key: 'closed', name: 'Wall: closed' },
				{ option: 'gate', key: '', name: 'Gate: shut' },
			] ),
		} );
		await site.php( `update_option( 'gate', 'no' );` );
		await site.php(
			`update_option( 'wall', array( 'closed' => '0' ) ); update_option( 'gate', 'yes' );`
		);
		assert.deepEqual(
			( await changed( 'setting' ) )
				.map( ( [ id, what, from, to ] ) => [ id, what, from, to ] )
				.slice( 0, 2 )
				.sort(),
			[
				[ 'gate|', 'changed', 'off', 'on' ],
				[ 'wall|closed', 'changed', 'on', 'off' ],
			]
		);
		assert.equal( ( await changed( 'setting' ) ).length, 4 );
		await switchHistory( session, 'off' );
		await switchHistory( session, 'on' );
	} );

	test( 'keeps 30 days and 20,000 rows, and no flood of refusals takes the changes away', async () => {
		const [ rows, old, changes ] = JSON.parse(
			await site.php( `
				use WhoSaid401\\History\\Table;
				global $wpdb;
				$now   = intdiv( time(), 60 );
				$count = fn( $which ) => (int) $wpdb->get_var( 'SELECT COUNT(*) FROM ' . Table::name() . " WHERE $which" );
				$changes = $count( "kind = 'change'" );
				Table::add( array( Table::row( array( 'kind' => 'rest', 'credential' => 'none', 'code' => 'old' ), $now - 31 * 24 * 60 ) ) );
				for ( $i = 0; $i < 17; $i++ ) {
					Table::add( array_map( fn( $n ) => Table::row( array( 'kind' => 'rest', 'credential' => 'none', 'code' => "c$i-$n" ), $now ), range( 1, 1000 ) ) );
				}
				Table::trim();
				echo wp_json_encode( array( $count( "kind NOT IN ( 'change', 'watch', 'session' )" ), $count( "code = 'old'" ), $count( "kind = 'change'" ) - $changes ) );` )
		);
		assert.deepEqual( [ rows, old, changes ], [ 15000, 0, 0 ] );
	} );

	test( 'an account’s rows are exported and erased by WordPress’s own tools', async () => {
		const said = JSON.parse(
			await site.php( `
				use WhoSaid401\\History\\Table;
				Table::add( array( Table::row( array( 'kind' => 'login', 'credential' => 'none', 'code' => 'incorrect_password', 'user_id' => 1 ), intdiv( time(), 60 ) ) ) );
				$email = get_userdata( 1 )->user_email;
				$export = apply_filters( 'wp_privacy_personal_data_exporters', array() )['ws401-history']['callback']( $email, 1 );
				$erase  = apply_filters( 'wp_privacy_personal_data_erasers', array() )['ws401-history']['callback']( $email, 1 );
				$again  = apply_filters( 'wp_privacy_personal_data_exporters', array() )['ws401-history']['callback']( $email, 1 );
				echo wp_json_encode( array( wp_json_encode( $export ), $erase['items_removed'], $erase['done'], count( $again['data'] ) ) );` )
		);
		assert.match( said[ 0 ], /incorrect_password/ );
		assert.deepEqual( said.slice( 1 ), [ true, true, 0 ] );
	} );

	test( 'is for administrators, by POST and with the page’s nonce', async () => {
		for ( const action of [
			'ws401_history_list',
			'ws401_history_switch',
		] ) {
			const ask = ( headers: HeadersInit ) =>
				fetch( `${ session.ajaxUrl }?action=${ action }`, {
					method: 'POST',
					headers,
					body: new URLSearchParams( { to: 'off' } ),
				} );
			assert.equal( ( await ask( {} ) ).status, 400 );
			assert.equal(
				( await ask( { Cookie: session.cookie } ) ).status,
				403
			);
		}
		assert.equal( ( await tablesOf( site ) ).length, 1 );
	} );

	test( 'stays when the plugin is deactivated where that was chosen, and goes where not', async () => {
		const activate = `require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'who-said-401/plugin.php' );`;
		const deactivate = `require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'who-said-401/plugin.php' );`;
		await switchHistory( session, 'on-kept' );
		await site.php( deactivate );
		assert.equal( ( await tablesOf( site ) ).length, 1 );
		await refused();
		await site.php( activate );
		session = await openSession( site );
		const { since, keeps } = await read();
		assert.ok( since && keeps );
		await switchHistory( session, 'on' );
		await site.php( deactivate );
		assert.deepEqual( await tablesOf( site ), [] );
		assert.equal(
			await site.php(
				`echo wp_json_encode( array( get_option( 'ws401_history' ), get_option( 'ws401_history_seen' ) ) );`
			),
			'[false,false]'
		);
		await site.php( activate );
		session = await openSession( site );
	} );

	test( 'a site whose plugin was deleted by hand goes on', async () => {
		await switchHistory( session, 'on' );
		const folder = join( site.root, 'wp-content/plugins/who-said-401' );
		renameSync( folder, join( site.root, 'aside' ) );
		const log = join( site.logs, 'php.log' );
		const said = existsSync( log ) ? readFileSync( log, 'utf8' ) : '';
		try {
			assert.equal( ( await fetch( site.url ) ).status, 200 );
			assert.equal( ( await refused() )[ 0 ], 401 );
			assert.equal(
				( await fetch( `${ site.url }/wp-cron.php` ) ).status,
				200
			);
			assert.equal(
				existsSync( log ) ? readFileSync( log, 'utf8' ) : '',
				said
			);
		} finally {
			renameSync( join( site.root, 'aside' ), folder );
		}
	} );

	test( 'what is refused while it is being switched off leaves no file', async () => {
		assert.equal(
			await site.php( `
				use WhoSaid401\\History\\{ Spool, Spool_File, Switcher, Table };
				$asked = 0;
				add_filter( 'query', function ( $query ) use ( &$asked ) {
					if ( 0 === strpos( $query, 'DROP TABLE' ) && 1 === ++$asked ) {
						Spool::add( array( Table::row( array( 'kind' => 'rest', 'credential' => 'none' ), 5 ) ) );
					}
					return $query;
				} );
				Switcher::off();
				echo wp_json_encode( array( $asked, file_exists( Spool_File::path() ) ) );` ),
			'[1,false]'
		);
	} );

	test( 'goes with the plugin when it is deleted, also where it was to stay', async () => {
		await switchHistory( session, 'on-kept' );
		await site.php( `
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			deactivate_plugins( 'who-said-401/plugin.php' );
			uninstall_plugin( 'who-said-401/plugin.php' );` );
		assert.deepEqual( await tablesOf( site ), [] );
	} );
} );
