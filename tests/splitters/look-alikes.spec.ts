/**
 * Thirteen causes give the same stock `401 rest_not_logged_in`, byte for byte. Each is brought about on a real WordPress, and what tells it
 * from the others is asked for.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	after,
	afterEach,
	before,
	beforeEach,
	describe,
	test,
} from 'node:test';

import { fetchFacts } from '../../src/run/diagnose/fetch-facts';
import { withCacheOfAnswers, withoutHeader } from '../env/demo/nginx';
import { startNginx } from '../env/nginx';
import type { RunningSite } from '../env/running-site';
import { usePlugins } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import {
	ask,
	assertStock,
	basic,
	isOffered,
	ME,
	newPassword,
	xmlRpc,
} from './stock-refusal';
import { LOOK_ANEW } from '../sandbox/test-site';

/** Looks at the user before the reporter of hidden errors runs, which is at 90. */
const UNMASK = `add_filter( 'rest_authentication_errors', function ( $error ) {
	is_user_logged_in();
	return $error;
}, 89 );`;

const CONTROLLER = `${ ME }/application-passwords`;
const POSTS = '/wp-json/wp/v2/posts';

describe( 'what tells the causes of a stock 401 apart', () => {
	let site: RunningSite;
	let session: Session;
	let password: string;
	let authorization: Record< string, string >;
	let count = 0;

	/** Runs this code as a plugin. A name of its own each time: PHP remembers files for a while. */
	const withCode = ( code: string ) =>
		usePlugins( site, { [ `case-${ ++count }/case.php` ]: code } );
	const withNonce = () => ( {
		Cookie: session.cookie,
		'X-WP-Nonce': session.server.restNonce(),
	} );
	/** Whether the header reaches a PHP file outside WordPress. */
	const arrives = async () =>
		( await ask( site, '/seen.php', authorization ) ).body === 'yes';
	/** The code of the refusal once the hidden error is let out. */
	const unmasked = async ( headers = authorization, code = '' ) => {
		await withCode( code + UNMASK );
		return ( await ask( site, POSTS, headers ) ).code;
	};

	before( async () => {
		site = await startNginx( { ini: LOOK_ANEW } );
		writeFileSync(
			join( site.root, 'seen.php' ),
			`<?php echo isset( $_SERVER['HTTP_AUTHORIZATION'] ) && '' !== $_SERVER['HTTP_AUTHORIZATION'] ? 'yes' : 'no';`
		);
		session = await openSession( site );
	} );
	after( () => site.stop() );
	beforeEach( async () => {
		await withCode( '' );
		password = await newPassword( site );
		authorization = { Authorization: basic( 'admin', password ) };
		assert.equal( ( await ask( site, ME, authorization ) ).status, 200 );
	} );
	afterEach( () => site.configure?.( null ) );

	test( 'a: a redirect drops the header; there is a 301 on the way, and the last address takes the password', async () => {
		await site.configure?.(
			( block ) =>
				`if ($http_host ~ "^localhost") { return 301 http://127.0.0.1:$server_port$request_uri; }\n${ block }`
		);
		const other = site.url.replace( '127.0.0.1', 'localhost' ) + ME;
		assertStock( await ask( site, other, authorization ) );
		const hop = await ask( site, other, authorization, {
			redirect: 'manual',
		} );
		assert.equal( hop.status, 301 );
		const last = hop.headers.get( 'location' ) ?? '';
		assert.equal( ( await ask( site, last, authorization ) ).status, 200 );
	} );

	test( 'b: the server strips the header; PHP does not see it, and XML-RPC takes the same password', async () => {
		await site.configure?.( withoutHeader );
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await arrives(), false );
		assert.equal( await xmlRpc( site, 'admin', password ), 'ok' );
		assert.equal( await isOffered( site ), true );
	} );

	test( 'b: a plugin strips the header; a file beside WordPress still sees it', async () => {
		await withCode(
			`unset( $_SERVER['HTTP_AUTHORIZATION'], $_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'] );`
		);
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await arrives(), true );
		assert.equal( await xmlRpc( site, 'admin', password ), 'ok' );
	} );

	test( 'c: a wrong application password; XML-RPC refuses it too, and unmasked it says incorrect_password', async () => {
		authorization = { Authorization: basic( 'admin', 'wrong' ) };
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await arrives(), true );
		assert.equal( await xmlRpc( site, 'admin', 'wrong' ), 403 );
		assert.equal( await unmasked(), 'incorrect_password' );
	} );

	test( 'c: the account’s own password; XML-RPC takes it, and unmasked it says incorrect_password', async () => {
		authorization = { Authorization: basic( 'admin', 'password' ) };
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await xmlRpc( site, 'admin', 'password' ), 'ok' );
		assert.equal( await unmasked(), 'incorrect_password' );
	} );

	test( 'd: an unknown user or address; unmasked it says which', async () => {
		for ( const [ login, code ] of [
			[ 'nobody', 'invalid_username' ],
			[ 'nobody@example.org', 'invalid_email' ],
		] as const ) {
			await withCode( '' );
			authorization = { Authorization: basic( login, password ) };
			assertStock( await ask( site, ME, authorization ) );
			assert.equal( await arrives(), true );
			assert.equal( await unmasked(), code );
		}
	} );

	test( 'e: switched off for the site; the index offers none, and their own endpoint says 501', async () => {
		await withCode(
			`add_filter( 'wp_is_application_passwords_available', '__return_false' );`
		);
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await isOffered( site ), false );
		const own = await ask( site, CONTROLLER, withNonce() );
		assert.deepEqual(
			[ own.status, own.code ],
			[ 501, 'application_passwords_disabled' ]
		);
	} );

	test( 'f: switched off for the account; the index offers them, and their own endpoint says 501 for this user', async () => {
		const code = `add_filter( 'wp_is_application_passwords_available_for_user', '__return_false' );`;
		await withCode( code );
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await isOffered( site ), true );
		const own = await ask( site, CONTROLLER, withNonce() );
		assert.deepEqual(
			[ own.status, own.code ],
			[ 501, 'application_passwords_disabled_for_user' ]
		);
		assert.equal(
			await unmasked( authorization, code ),
			'application_passwords_disabled_for_user'
		);
	} );

	test( 'g: the request does not count as one for passwords; the filter and its owner say so', async () => {
		await withCode(
			`add_filter( 'application_password_is_api_request', function () { return false; } );`
		);
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await arrives(), true );
		const { credentials } = ( await fetchFacts( session.server ) ).facts;
		assert.equal( credentials?.apiRequest.answer, false );
		assert.equal(
			credentials?.apiRequest.voices[ 0 ]?.component.kind,
			'plugin'
		);
	} );

	test( 'h: a further condition refuses a right password; unmasked it says the plugin’s own code', async () => {
		const code = `add_action( 'wp_authenticate_application_password_errors', function ( $error ) { $error->add( 'meadow_hours', 'Not at night.' ); } );`;
		await withCode( code );
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await unmasked( authorization, code ), 'meadow_hours' );
	} );

	test( 'i: the option that passwords are in use is lost; set again, the same password counts', async () => {
		await site.php( `delete_option( 'using_application_passwords' );` );
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await isOffered( site ), true );
		assert.equal( await xmlRpc( site, 'admin', password ), 403 );
		const { credentials } = ( await fetchFacts( session.server ) ).facts;
		assert.equal( credentials?.inUse, false );
		assert.ok( ( credentials?.holders ?? 0 ) > 0 );
		await site.php( `update_option( 'using_application_passwords', 1 );` );
		assert.equal( ( await ask( site, ME, authorization ) ).status, 200 );
	} );

	test( 'j: the check of passwords is removed; XML-RPC still takes them, the login cookie counts', async () => {
		await withCode(
			`add_action( 'init', function () { remove_filter( 'determine_current_user', 'wp_validate_application_password', 20 ); } );`
		);
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await xmlRpc( site, 'admin', password ), 'ok' );
		assert.equal( ( await ask( site, ME, withNonce() ) ).status, 200 );
	} );

	test( 'j: the user is overridden; the login cookie does not count either', async () => {
		await withCode(
			`add_filter( 'determine_current_user', '__return_false', 99 );`
		);
		assertStock( await ask( site, ME, authorization ) );
		assert.equal( await arrives(), true );
		const known = await ask( site, ME, withNonce() );
		assert.deepEqual(
			[ known.status, known.code ],
			[ 403, 'rest_cookie_invalid_nonce' ]
		);
	} );

	test( 'k: a cookie without a nonce; with one it counts', async () => {
		assertStock( await ask( site, ME, { Cookie: session.cookie } ) );
		assert.equal( ( await ask( site, ME, withNonce() ) ).status, 200 );
	} );

	test( 'l: a plugin uses the code of WordPress; Allow is missing, and public posts say the same', async () => {
		assert.equal( ( await ask( site, ME ) ).headers.get( 'allow' ), 'GET' );
		await withCode(
			`add_filter( 'rest_authentication_errors', function ( $error ) {
				return is_user_logged_in() ? $error : new WP_Error( 'rest_not_logged_in', 'You are not currently logged in.', array( 'status' => 401 ) );
			}, 95 );`
		);
		const refused = await ask( site, ME );
		assertStock( refused );
		assert.equal( refused.headers.get( 'allow' ), null );
		assertStock( await ask( site, POSTS ) );
	} );

	test( 'm: a cache gives a refusal it has kept; at an address it has not seen the password counts', async () => {
		await site.configure?.( withCacheOfAnswers );
		assertStock( await ask( site, ME ) );
		const kept = await ask( site, ME, authorization );
		assertStock( kept );
		assert.equal( kept.headers.get( 'x-cache' ), 'HIT' );
		const fresh = await ask( site, `${ ME }?fresh=1`, authorization );
		assert.equal( fresh.status, 200 );
		assert.equal( fresh.headers.get( 'x-cache' ), 'MISS' );
	} );
} );
