/**
 * A diagnosis never counts as an attack: it sends no wrong login, and it stops where a site says that it is asked too often.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { diagnose } from '../../src/diagnosis/judging';
import type { RunningSite } from '../env/running-site';
import { startNginx } from '../env/nginx';
import { diagnoseSite } from '../causes/diagnose-site';
import { usePlugins } from '../sandbox/plugin-files';
import { cookieOf } from '../sandbox/session';
import { LOOK_ANEW } from '../sandbox/test-site';

/** Counts what a plugin against guessed passwords would count, and looks at the user early, which unmasks hidden errors. */
const WATCHFUL = `
foreach ( array( 'wp_login_failed', 'application_password_failed_authentication', 'xmlrpc_login_error' ) as $hook ) {
	add_action( $hook, function () use ( $hook ) {
		update_option( 'meadow_failed', array_merge( get_option( 'meadow_failed', array() ), array( $hook ) ) );
	} );
}
add_filter( 'rest_authentication_errors', function ( $error ) {
	is_user_logged_in();
	return $error;
}, 5 );`;

const CLOSED = `
add_filter( 'rest_authentication_errors', function ( $error ) {
	return is_user_logged_in() ? $error : new WP_Error( 'meadow_closed', 'Closed.', array( 'status' => 401 ) );
} );`;

/** Locks whoever asks REST at all out, in the words of security plugins, and counts who goes on. */
const LOCKING = `
add_action( 'init', function () {
	if ( false === strpos( $_SERVER['REQUEST_URI'], 'wp-json' ) && ! isset( $_GET['rest_route'] ) ) {
		return;
	}
	update_option( 'meadow_asked', 1 + (int) get_option( 'meadow_asked', 0 ) );
	status_header( 403 );
	exit( '<p>Your access to this site has been temporarily limited by the site owner.</p>' );
} );`;

/** What a browser has under way when the first refusal comes in. */
const UNDER_WAY = 4;

describe( 'a diagnosis', () => {
	let site: RunningSite;
	let cookie: string;

	const option = async ( name: string ) =>
		JSON.parse(
			await site.php(
				`echo wp_json_encode( get_option( '${ name }', null ) );`
			)
		) as unknown;

	before( async () => {
		site = await startNginx( { ini: LOOK_ANEW } );
		cookie = await cookieOf( site, 'admin', 'password' );
		// Only then does WordPress look at application passwords at all.
		await site.php( `update_option( 'using_application_passwords', 1 );` );
	} );
	after( () => site.stop() );

	for ( const [ name, code ] of [
		[ 'a site with nothing wrong', WATCHFUL ],
		[ 'a site that is closed to visitors', WATCHFUL + CLOSED ],
	] as const ) {
		test( `of ${ name } sends no login that fails`, async () => {
			await usePlugins( site, { 'meadow/meadow.php': code } );
			await fetch( `${ site.url }/wp-json/`, {
				headers: { Authorization: `Basic ${ btoa( 'admin:wrong' ) }` },
			} );
			// The watchman sees one, so that none of ours would escape it.
			assert.deepEqual( await option( 'meadow_failed' ), [
				'application_password_failed_authentication',
			] );
			await site.php( `delete_option( 'meadow_failed' );` );

			await diagnoseSite( site, cookie );
			assert.equal( await option( 'meadow_failed' ), null );
		} );
	}

	test( 'sends none either while it asks which kinds of header arrive, on a site that looks at them everywhere', async () => {
		await usePlugins( site, {
			'meadow/meadow.php': `${ WATCHFUL }
add_filter( 'application_password_is_api_request', '__return_true' );`,
		} );
		const ajax = `${ site.url }/wp-admin/admin-ajax.php?action=nothing`;
		await fetch( ajax, {
			headers: { Authorization: `Basic ${ btoa( 'admin:wrong' ) }` },
		} );
		assert.deepEqual( await option( 'meadow_failed' ), [
			'application_password_failed_authentication',
		] );
		await site.php( `delete_option( 'meadow_failed' );` );

		const refused = {
			method: 'GET',
			path: '/wp-json/wp/v2/users/me',
			status: 401,
		};
		const { exchanges } = await diagnoseSite( site, cookie, {
			given: refused,
		} );
		for ( const endpoint of [ 'echo-basic', 'echo-bearer' ] ) {
			const { response } =
				exchanges?.find(
					( { probe } ) => probe.endpoint === endpoint
				) ?? {};
			assert.match( response?.body ?? '', /"httpAuthorization":true/ );
		}
		assert.equal( await option( 'meadow_failed' ), null );

		// A login that somebody pastes is tried once: WordPress hears no more than of that request by itself.
		const authorization = `Basic ${ btoa( 'admin:wrong' ) }`;
		await fetch( `${ site.url }${ refused.path }`, {
			headers: { Authorization: authorization },
		} );
		const byItself = await option( 'meadow_failed' );
		await site.php( `delete_option( 'meadow_failed' );` );
		await diagnoseSite( site, cookie, {
			given: { ...refused, authorization },
		} );
		assert.ok( Array.isArray( byItself ) && byItself.length > 0 );
		assert.deepEqual( await option( 'meadow_failed' ), byItself );
	} );

	test( 'stops with a sentence where it is locked out', async () => {
		await usePlugins( site, { 'orchard/orchard.php': LOCKING } );
		const verdict = diagnose( await diagnoseSite( site, cookie ) );
		assert.equal( verdict.findings[ 0 ]?.check, 'too-many-requests' );
		assert.match( verdict.headline, /asked too often/ );
		assert.ok( Number( await option( 'meadow_asked' ) ) <= UNDER_WAY );
	} );
} );
