/** The history on the embedded WordPress, whose database is SQLite, and on a network, where each site has its own. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { MailSchema } from '../../src/transport/history/login-schemas';
import { HistorySchema } from '../../src/transport/history/schemas';
import { startPlayground } from '../env/playground';
import type { RunningSite } from '../env/running-site';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { switchHistory, tablesOf } from './recorded';

const readBy = ( { server }: Session ) =>
	server.call( 'ws401_history_list', HistorySchema );

describe( 'the history on SQLite', () => {
	let site: RunningSite;
	let session: Session;

	before( async () => {
		// Each of its processes of PHP has a temporary folder of its own.
		site = await startPlayground( { workers: 3 } );
		session = await openSession( site );
	} );
	after( () => site.stop() );

	test( 'counts to the last one, trims, and goes', async () => {
		await switchHistory( session, 'on' );
		await Promise.all(
			Array.from( { length: 12 }, async () => {
				const answer = await fetch(
					`${ site.url }/wp-json/wp/v2/settings`
				);
				assert.equal( answer.status, 401 );
			} )
		);
		const waiting = await site.php(
			`echo WhoSaid401\\History\\Spool_File::path();`
		);
		assert.match(
			waiting,
			/wp-content\/database\/\.ht\.ws401-[0-9a-f]{32}$/
		);
		assert.equal(
			await site.php( `echo (int) is_file( '${ waiting }' );` ),
			'1'
		);
		const { refusals, isWritten } = await readBy( session );
		assert.ok( isWritten );
		assert.deepEqual(
			refusals
				.filter( ( { kind } ) => kind === 'rest' )
				.map( ( { subject, code } ) => [ subject, code ] ),
			[ [ '/wp/v2/settings', 'rest_forbidden' ] ]
		);
		assert.equal(
			refusals
				.filter( ( { kind } ) => kind === 'rest' )
				.reduce( ( sum, { hits } ) => sum + hits, 0 ),
			12
		);
		assert.equal(
			await site.php( `
				use WhoSaid401\\History\\Table;
				$row = Table::row( array( 'kind' => 'rest', 'credential' => 'none', 'senders' => 1 ), 5 );
				$ok  = Table::add( array( $row, array( 'senders' => 4 ) + $row ) ) && Table::add( array( array( 'senders' => 8 ) + $row ) );
				$now = array();
				foreach ( Table::rows() as $each ) {
					if ( '5' === (string) $each['minute'] ) {
						$now[] = (int) $each['hits'];
						$now[] = (int) $each['senders'];
					}
				}
				echo wp_json_encode( array( $ok, $now, Table::trim() ) );` ),
			'[true,[3,13],true]'
		);
		await switchHistory( session, 'off' );
		assert.deepEqual( await tablesOf( site ), [] );
		assert.equal(
			await site.php( `echo (int) is_file( '${ waiting }' );` ),
			'0'
		);
	} );
} );

describe( 'the history on a network', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite( { multisite: 'subdirectory' } );
		session = await openSession( site );
		await site.php(
			`wpmu_create_blog( get_network()->domain, '/second/', 'Second', 1 );`
		);
	} );
	after( () => site.stop() );

	test( 'is each site’s own', async () => {
		await switchHistory( session, 'on' );
		assert.deepEqual( await tablesOf( site ), [ 'wp_ws401_history' ] );
		for ( const path of [ '/', '/second/', '/second/' ] ) {
			const answer = await fetch(
				`${ site.url }${ path }wp-json/wp/v2/settings`
			);
			assert.equal( answer.status, 401, path );
		}
		const { refusals } = await readBy( session );
		assert.deepEqual(
			refusals.map( ( { subject, hits } ) => [ subject, hits ] ),
			[ [ '/wp/v2/settings', 1 ] ]
		);
	} );

	test( 'tells the administrator of one site of no account of another', async () => {
		await site.php( `
			remove_user_from_blog( wpmu_create_user( 'elsewhere', 'password', 'elsewhere@example.org' ), 1 );
			add_user_to_blog( 1, wpmu_create_user( 'manager', 'password', 'manager@example.org' ), 'administrator' );` );
		for ( const log of [ 'elsewhere@example.org', 'manager' ] ) {
			await fetch( `${ site.url }/wp-login.php`, {
				method: 'POST',
				body: new URLSearchParams( { log, pwd: 'wrong' } ),
			} );
		}
		const toldTo = async ( reader: Session ) =>
			( await readBy( reader ) ).refusals
				.filter( ( { kind } ) => kind === 'login' )
				.map( ( { account } ) => account )
				.sort();
		assert.deepEqual( await toldTo( session ), [ 'elsewhere', 'manager' ] );
		assert.deepEqual(
			await toldTo( await openSession( site, 'manager', 'password' ) ),
			[ '', 'manager' ]
		);
	} );

	test( 'tells the administrator of one site no email address of another', async () => {
		await site.php( `
			remove_user_from_blog( 1, 1 );
			update_option( 'ws401_history_mail', array( 'user' => 1, 'told' => 'green' ), false );` );
		const toldTo = async ( reader: Session ) =>
			(
				await reader.server.call( 'ws401_history_mail', MailSchema, {
					to: '',
				} )
			).email;
		const manager = await openSession( site, 'manager', 'password' );
		assert.equal(
			await toldTo( manager ),
			'an administrator of the network'
		);
		assert.match( await toldTo( session ), /@/ );
		await site.php( `add_user_to_blog( 1, 1, 'administrator' );` );
		assert.match( await toldTo( manager ), /@/ );
	} );

	test( 'goes with its site, and with the plugin from every site', async () => {
		await site.php(
			`foreach ( array( 1, 2 ) as $id ) { switch_to_blog( $id ); WhoSaid401\\History\\Switcher::on( true ); restore_current_blog(); }`
		);
		assert.deepEqual( await tablesOf( site ), [
			'wp_2_ws401_history',
			'wp_ws401_history',
		] );
		const waiting = await site.php( `
			$path = WhoSaid401\\History\\Spool_File::path( 2 );
			touch( $path );
			wp_delete_site( 2 );
			echo wp_json_encode( file_exists( $path ) );` );
		assert.equal( waiting, 'false' );
		assert.deepEqual( await tablesOf( site ), [ 'wp_ws401_history' ] );
		await site.php(
			`wpmu_create_blog( get_network()->domain, '/third/', 'Third', 1 );
			switch_to_blog( 3 ); WhoSaid401\\History\\Switcher::on( true ); restore_current_blog();
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			deactivate_plugins( 'who-said-401/plugin.php', false, true );
			uninstall_plugin( 'who-said-401/plugin.php' );`
		);
		assert.deepEqual( await tablesOf( site ), [] );
	} );
} );
