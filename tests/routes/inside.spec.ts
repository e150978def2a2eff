import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { askInside } from '../../src/transport/routes/ask-inside';
import { AccountsSchema } from '../../src/transport/routes/schemas';
import { fingerprintOf } from '../sandbox/fingerprint';
import { usePlugins } from '../sandbox/plugin-files';
import { cookieOf, openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';

/** Hooks that fire when somebody is logged in, or when a credential is made or used. */
const LOGIN_HOOKS = [
	'wp_login',
	'set_auth_cookie',
	'set_logged_in_cookie',
	'wp_create_application_password',
	'application_password_did_authenticate',
	'authenticate',
];

/** A route whose permission callback tries to leave something behind in every way, and then lets editors through. */
const busyPlugin = ( log: string ) => `
	add_action( 'rest_api_init', function () {
		register_rest_route( 'busy/v1', '/thing', array( 'methods' => 'GET,POST', 'callback' => 'busy_endpoint', 'permission_callback' => function () {
			global $wpdb;
			update_option( 'busy_option', microtime() );
			set_transient( 'busy_transient', microtime(), 60 );
			update_user_meta( get_current_user_id(), 'busy_meta', microtime() );
			wp_insert_post( array( 'post_title' => 'Busy', 'post_status' => 'publish' ) );
			wp_schedule_single_event( time() + 60, 'busy_event', array( microtime() ) );
			$wpdb->query( "DELETE FROM $wpdb->comments" );
			$wpdb->insert( $wpdb->options, array( 'option_name' => 'busy_row', 'option_value' => '1' ) );
			wp_mail( 'somebody@example.org', 'Busy', 'Busy' );
			busy_note( 'permission' );
			return current_user_can( 'edit_others_posts' );
		} ) );
	} );
	function busy_endpoint() { busy_note( 'endpoint' ); update_option( 'busy_endpoint', 1 ); return true; }
	function busy_note( $text ) { file_put_contents( '${ log }', "$text\\n", FILE_APPEND ); }
	add_action( 'phpmailer_init', function () { busy_note( 'mail' ); } );
	add_action( 'shutdown', function () { busy_note( 'ended as ' . get_current_user_id() ); } );
	foreach ( ${ JSON.stringify( LOGIN_HOOKS ) } as $hook ) {
		add_filter( $hook, function ( $value = null ) use ( $hook ) { busy_note( $hook ); return $value; } );
	}`;

const md5 = ( text: string ) =>
	createHash( 'md5' ).update( text ).digest( 'hex' );

const get = ( route: string ) => ( { method: 'GET', route } );
const QUESTIONS = [
	get( '/wp/v2/posts' ),
	get( '/wp/v2/users/me?context=edit' ),
	get( '/wp/v2/settings' ),
	get( '/wp/v2/users?context=edit' ),
	get( '/wp/v2/block-types' ),
	get( '/wp/v2/posts?context=edit' ),
];

describe( 'what the REST API would answer an account', () => {
	let site: TestSite;
	let session: Session;
	let edith = 0;
	let sam = 0;

	const addUser = async ( login: string, role: string ) =>
		Number(
			await site.php(
				`echo wp_insert_user( array( 'user_login' => '${ login }', 'user_email' => '${ login }@private.example', 'user_pass' => '${ login }', 'role' => '${ role }' ) );`
			)
		);
	const ask = ( user: number, ...questions: typeof QUESTIONS ) =>
		askInside( session.server, user, questions );
	// Where PHP's account may write, and outside of what a site keeps.
	const folder = mkdtempSync( join( tmpdir(), 'ws401-noted-' ) );
	const log = join( folder, 'busy.log' );
	const noted = () => {
		const text = existsSync( log ) ? readFileSync( log, 'utf8' ) : '';
		rmSync( log, { force: true } );
		return text.trim().split( '\n' );
	};

	before( async () => {
		chmodSync( folder, 0o777 );
		site = await openSite( { constants: { DISABLE_WP_CRON: true } } );
		await usePlugins( site, {} );
		edith = await addUser( 'edith', 'editor' );
		sam = await addUser( 'sam', 'subscriber' );
		await site.php(
			`add_role( 'keeper', 'Keeper', array( 'read' => true, 'manage_options' => true ) );`
		);
		await addUser( 'karl', 'keeper' );
		session = await openSession( site );
	} );
	after( async () => {
		rmSync( folder, { recursive: true } );
		await site.stop();
	} );

	test( 'agrees with what the account gets when it really logs in', async () => {
		for ( const [ login, id ] of [
			[ 'edith', edith ],
			[ 'sam', sam ],
		] as const ) {
			const cookie = await cookieOf( site, login, login );
			const nonce = await (
				await fetch(
					`${ site.url }/wp-admin/admin-ajax.php?action=rest-nonce`,
					{ headers: { Cookie: cookie } }
				)
			).text();
			const real: number[] = [];
			for ( const { route } of QUESTIONS ) {
				const answer = await fetch( `${ site.url }/wp-json${ route }`, {
					headers: { Cookie: cookie, 'X-WP-Nonce': nonce },
				} );
				real.push( answer.status );
			}
			const inside = await ask( id, ...QUESTIONS );
			assert.deepEqual(
				inside.map( ( { status } ) => status ),
				real,
				login
			);
			assert.ok( real.includes( 403 ) && real.includes( 200 ) );
		}
	} );

	test( 'writes nothing, logs nobody in, carries nothing out, and ends as who asked', async () => {
		await usePlugins( site, { 'busy/busy.php': busyPlugin( log ) } );
		await session.server.call( 'ws401_accounts', AccountsSchema, {} );
		const earlier = await fingerprintOf( site );
		noted();
		const answers = [];
		for ( const user of [ 0, 1, edith, sam ] ) {
			answers.push(
				...( await ask( user, get( '/busy/v1/thing' ), {
					method: 'POST',
					route: '/busy/v1/thing',
				} ) )
			);
		}
		const lines = noted();
		assert.deepEqual( await fingerprintOf( site ), earlier );
		assert.deepEqual(
			answers.map( ( { status } ) => status ),
			[ 401, 401, 200, 200, 200, 200, 403, 403 ]
		);
		assert.deepEqual( [ ...new Set( lines ) ].sort(), [
			'ended as 1',
			'permission',
		] );
		await usePlugins( site, {} );
	} );

	test( 'keeps an object cache that outlives requests, and asks nothing where it could not', async () => {
		const dropIn = join( site.root, 'wp-content', 'object-cache.php' );
		const kept = join( site.root, 'wp-content', 'test-object-cache' );
		const plugin = {
			'keen/keen.php': `add_action( 'rest_api_init', function () { register_rest_route( 'keen/v1', '/x', array( 'callback' => '__return_true', 'permission_callback' => function () { return wp_cache_set( 'mine', 1, 'keen' ) && 1 === wp_cache_get( 'mine', 'keen' ); } ) ); } );`,
		};
		const cache = readFileSync(
			join( __dirname, '..', 'sandbox', 'object-cache.php' ),
			'utf8'
		);
		try {
			await usePlugins( site, plugin );
			writeFileSync( dropIn, cache );
			const [ answer ] = await ask( edith, get( '/keen/v1/x' ) );
			assert.equal( answer?.status, 200 );
			assert.ok( readdirSync( kept ).length > 0 );
			assert.ok( ! existsSync( join( kept, md5( '1|keen|mine' ) ) ) );

			// One that does not go through the global object.
			writeFileSync(
				dropIn,
				cache.replaceAll(
					"'wp_object_cache'",
					"'another_object_cache'"
				)
			);
			const [ unasked ] = await ask( edith, get( '/keen/v1/x' ) );
			assert.match( unasked?.trouble ?? '', /object cache/ );
			assert.ok( ! existsSync( join( kept, md5( '1|keen|mine' ) ) ) );
		} finally {
			rmSync( dropIn, { force: true } );
			rmSync( kept, { recursive: true, force: true } );
			await usePlugins( site, {} );
		}
	} );

	test( 'tells no content, and nothing about the account', async () => {
		const text = await (
			await session.fetch(
				'/wp-admin/admin-ajax.php?action=ws401_inside_answers',
				{
					method: 'POST',
					body: new URLSearchParams( {
						nonce: session.server.pageNonce(),
						user: String( edith ),
						questions: JSON.stringify( QUESTIONS ),
					} ),
				}
			)
		).text();
		assert.ok( text.includes( '"success":true' ), text );
		assert.ok( ! /private\.example|edith|Hello world/i.test( text ), text );
	} );

	test( 'is for those who may manage the site and edit the account', async () => {
		const karl = await openSession( site, 'karl', 'karl' );
		const [ visitor ] = await askInside( karl.server, 0, [
			get( '/wp/v2/settings' ),
		] );
		assert.equal( visitor?.status, 401 );
		await assert.rejects(
			askInside( karl.server, edith, [ get( '/wp/v2/posts' ) ] ),
			/may not edit it/
		);
		await assert.rejects(
			karl.server.call( 'ws401_accounts', AccountsSchema, {} ),
			/may not see and edit the other accounts/
		);
		await assert.rejects( ask( 999999, get( '/' ) ), /no such account/ );

		for ( const action of [
			'ws401_inside_answers',
			'ws401_accounts',
			'ws401_routes',
		] ) {
			const path = `/wp-admin/admin-ajax.php?action=${ action }`;
			const noNonce = await session.fetch( path, { method: 'POST' } );
			assert.equal( await noNonce.text(), '-1', action );
			const nobody = await fetch( `${ site.url }${ path }`, {
				method: 'POST',
			} );
			assert.equal( await nobody.text(), '0', action );
			const cookie = await cookieOf( site, 'edith', 'edith' );
			const asEditor = await fetch( `${ site.url }${ path }`, {
				method: 'POST',
				headers: { Cookie: cookie },
				body: new URLSearchParams( {
					nonce: session.server.pageNonce(),
				} ),
			} );
			// A nonce belongs to the account it was made for.
			assert.equal( await asEditor.text(), '-1', action );
		}
	} );

	for ( const [ what, questions ] of [
		[ 'none', '[]' ],
		[ 'no JSON', 'x' ],
		[ 'no route', '[{"method":"GET","route":"wp/v2"}]' ],
		[ 'an unknown method', '[{"method":"TRACE","route":"/"}]' ],
	] as const ) {
		test( `says what is wrong with a question: ${ what }`, async () => {
			const answer = await session.fetch(
				'/wp-admin/admin-ajax.php?action=ws401_inside_answers',
				{
					method: 'POST',
					body: new URLSearchParams( {
						nonce: session.server.pageNonce(),
						user: '0',
						questions,
					} ),
				}
			);
			assert.equal( answer.status, 400 );
			assert.match( await answer.text(), /question/ );
		} );
	}

	for ( const [ how, code, said ] of [
		[ 'exit', 'exit;', /without an answer/ ],
		[ 'wp_die', `wp_die( 'Members only' );`, /Members only/ ],
		[
			'wp_send_json_error',
			`wp_send_json_error( 'no', 403 );`,
			/ended the request|wp_die/,
		],
		[
			'an exception',
			`throw new Exception( 'Out of order' );`,
			/Out of order \(wp-content\/plugins\/odd\/odd\.php, line \d+\)/,
		],
		[
			'an error PHP does not recover from',
			`str_repeat( 'x', 4000000000 );`,
			/odd\/odd\.php.*line \d+/s,
		],
	] as const ) {
		test( `survives a permission callback that ends with ${ how }, and answers the rest`, async () => {
			await usePlugins( site, {
				'odd/odd.php': `add_action( 'rest_api_init', function () { register_rest_route( 'odd/v1', '/x', array( 'callback' => '__return_true', 'permission_callback' => function () { ${ code } } ) ); } );`,
			} );
			const [ posts, odd, settings ] = await ask(
				sam,
				get( '/wp/v2/posts' ),
				get( '/odd/v1/x' ),
				get( '/wp/v2/settings' )
			);
			assert.equal( posts?.status, 200 );
			assert.equal( settings?.status, 403 );
			assert.equal( odd?.status, null );
			assert.match( odd?.trouble ?? '', said );
		} );
	}

	for ( const [ hook, stage, code ] of [
		[
			'rest_authentication_errors',
			'authentication',
			`add_filter( 'rest_authentication_errors', function ( $result ) { return current_user_can( 'edit_posts' ) || 0 !== strpos( $GLOBALS['wp']->query_vars['rest_route'] ?? '', '/wp/v2/posts' ) ? $result : new WP_Error( 'closed', 'No.', array( 'status' => 403 ) ); } );`,
		],
		[
			'rest_pre_dispatch',
			'before-route',
			`add_filter( 'rest_pre_dispatch', function ( $result ) { return current_user_can( 'edit_posts' ) ? $result : new WP_Error( 'closed', 'No.', array( 'status' => 403 ) ); } );`,
		],
		[
			'rest_request_before_callbacks',
			'before-permission',
			`add_filter( 'rest_request_before_callbacks', function ( $result ) { return current_user_can( 'edit_posts' ) ? $result : new WP_Error( 'closed', 'No.', array( 'status' => 403 ) ); } );`,
		],
	] as const ) {
		test( `tells a refusal on ${ hook } from the route’s own rule`, async () => {
			await usePlugins( site, { 'gate/gate.php': code } );
			const question = get( '/wp/v2/posts' );
			const [ refused ] = await ask( sam, question );
			assert.deepEqual(
				[ refused?.status, refused?.code, refused?.stage ],
				[ 403, 'closed', stage ]
			);
			const [ allowed ] = await ask( edith, question );
			assert.deepEqual(
				[ allowed?.status, allowed?.stage ],
				[ 200, 'endpoint' ]
			);
			await usePlugins( site, {} );
		} );
	}

	test( 'finds accounts by name, and one of each role', async () => {
		const found = async ( search: string ) =>
			(
				await session.server.call( 'ws401_accounts', AccountsSchema, {
					search,
				} )
			).accounts.map( ( { login, roles } ) => [ login, ...roles ] );
		assert.deepEqual( await found( '' ), [
			[ 'edith', 'Editor' ],
			[ 'sam', 'Subscriber' ],
			[ 'karl', 'Keeper' ],
		] );
		assert.deepEqual( await found( 'edit' ), [ [ 'edith', 'Editor' ] ] );
		assert.deepEqual( await found( 'sam@private' ), [
			[ 'sam', 'Subscriber' ],
		] );
		// Asking for oneself needs no search.
		assert.deepEqual( await found( 'admin' ), [] );
	} );
} );
