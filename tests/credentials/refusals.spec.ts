import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import type { TripVerdict } from '../../src/diagnosis/credentials/trip';
import { INNOCENT, lineOf, usePlugins } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import type { RunningSite } from '../env/running-site';
import { openAnySite } from '../sandbox/test-site';
import { withoutPasswords } from './site-state';
import { takeTrip } from './take-trip';

interface Case {
	name: string;
	/** Code of the plugin `meadow/meadow.php`. */
	code: string;
	/** The verdict without and with a look inside. */
	outside: TripVerdict[ 'kind' ];
	inside: TripVerdict[ 'kind' ];
	/** The text on the line that the look inside must name; null when it names no line. */
	line: string | null;
}

const CASES: Case[] = [
	{
		name: 'a rule that refuses a right password',
		code: `add_action( 'wp_authenticate_application_password_errors', function ( $error ) {\n\t$error->add( 'meadow_hours', 'Not at night.' );\n} );`,
		outside: 'not-recognised',
		inside: 'condition',
		line: 'add_action(',
	},
	{
		name: "core's check removed",
		code: `add_action( 'init', function () {\n\tremove_filter( 'determine_current_user', 'wp_validate_application_password', 20 );\n} );`,
		outside: 'header-lost',
		inside: 'removed',
		line: `add_action( 'init'`,
	},
	{
		name: 'the header thrown away in PHP',
		code: `unset( $_SERVER['HTTP_AUTHORIZATION'], $_SERVER['REDIRECT_HTTP_AUTHORIZATION'], $_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'] );`,
		outside: 'header-lost',
		inside: 'header-lost',
		line: null,
	},
	{
		name: 'anonymous decided on init',
		code: `add_action( 'init', function () {\n\tif ( false !== strpos( $_SERVER['REQUEST_URI'], 'wp-json' ) || isset( $_GET['rest_route'] ) ) {\n\t\tif ( ! is_user_logged_in() ) {\n\t\t\tstatus_header( 403 );\n\t\t\texit( '{"code":"meadow_closed","message":"Closed."}' );\n\t\t}\n\t}\n} );`,
		outside: 'too-early',
		inside: 'too-early',
		line: 'status_header',
	},
	{
		name: 'a login that is undone later',
		code: `add_filter( 'determine_current_user', function ( $user ) {\n\treturn defined( 'REST_REQUEST' ) && empty( $_COOKIE ) ? 0 : $user;\n}, 30 );`,
		outside: 'header-lost',
		inside: 'forgotten',
		line: 'add_filter(',
	},
	{
		name: 'no API request',
		code: `add_filter( 'application_password_is_api_request', function () {\n\treturn defined( 'XMLRPC_REQUEST' );\n} );`,
		outside: 'header-lost',
		inside: 'unavailable',
		line: 'add_filter(',
	},
	{
		name: 'a plugin for Basic authentication that knows account passwords only',
		code: `add_filter( 'determine_current_user', function ( $user ) {
	if ( ! isset( $_SERVER['PHP_AUTH_USER'] ) || $user ) {
		return $user;
	}
	remove_filter( 'determine_current_user', 'json_basic_auth_handler', 20 );
	$GLOBALS['meadow_error'] = new WP_Error( 'incorrect_password', 'The password is wrong.', array( 'status' => 500 ) );
	return null;
}, 15 );
add_filter( 'rest_authentication_errors', function ( $error ) {
	is_user_logged_in();
	return $error ? $error : ( $GLOBALS['meadow_error'] ?? null );
} );`,
		outside: 'legacy',
		inside: 'legacy',
		line: null,
	},
	{
		name: 'a REST API whose door asks for its own token, and answers by itself',
		code: `add_action( 'rest_api_init', function () {
	if ( ! isset( $_COOKIE[ LOGGED_IN_COOKIE ] ) ) {
		wp_send_json( array( 'status' => 'error', 'error' => 'UNAUTHORIZED', 'error_description' => 'Set a method up.' ), 401 );
	}
} );`,
		outside: 'too-early',
		inside: 'too-early',
		line: 'wp_send_json',
	},
	{
		name: 'a REST API that is closed to everybody',
		code: `add_filter( 'rest_authentication_errors', function () {\n\treturn new WP_Error( 'meadow_closed', 'Closed.', array( 'status' => 401 ) );\n} );`,
		outside: 'closed',
		inside: 'closed',
		line: null,
	},
];

describe( 'why a right application password is refused', () => {
	let site: RunningSite;
	let session: Session;

	before( async () => {
		site = await openAnySite();
		await usePlugins( site, INNOCENT );
		session = await openSession( site );
	} );
	after( () => site.stop() );
	beforeEach( () => withoutPasswords( site, true ) );

	for ( const { name, code, outside, inside, line } of CASES ) {
		test( name, async () => {
			await usePlugins( site, {
				...INNOCENT,
				'meadow/meadow.php': code,
			} );
			const { verdict: seen } = await takeTrip( site, session );
			assert.equal( seen.kind, outside, seen.finding.summary );
			assert.equal( seen.colour, 'red' );

			const { verdict, finished } = await takeTrip( site, session, {
				inside: true,
			} );
			assert.equal(
				verdict.kind,
				inside,
				JSON.stringify( finished.trip.inside )
			);
			if ( inside === 'closed' ) {
				return;
			}
			const [ suspect ] = verdict.finding.suspects;
			assert.equal( suspect?.component.id, 'meadow/meadow.php' );
			if ( line !== null ) {
				assert.equal( suspect?.line, lineOf( code, line ) );
			}
		} );
	}

	test( 'the web server keeps the header', async ( t ) => {
		if ( site.kind !== 'apache-fpm' ) {
			t.skip( 'only Apache with FastCGI keeps it to itself' );
			return;
		}
		await usePlugins( site, INNOCENT );
		const file = join( site.root, '.htaccess' );
		const rules = readFileSync( file, 'utf8' );
		writeFileSync(
			file,
			rules.replace( /^.*E=HTTP_AUTHORIZATION.*$/m, '' )
		);
		try {
			const { verdict, finished } = await takeTrip( site, session );
			assert.equal( finished.trip.xmlrpc, 'accepted' );
			assert.equal( verdict.kind, 'header-lost' );
			assert.equal( verdict.finding.station, 'web-server' );
		} finally {
			writeFileSync( file, rules );
		}
	} );
} );
