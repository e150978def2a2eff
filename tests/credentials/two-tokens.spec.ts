import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { otherWaysOf } from '../../src/diagnosis/credentials/other-ways';
import { restProbe } from '../../src/diagnosis/probes/make-probe';
import type { RunningSite } from '../env/running-site';
import { INNOCENT, lineOf, usePlugins } from '../sandbox/plugin-files';
import { openSession } from '../sandbox/session';
import { openAnySite } from '../sandbox/test-site';
import { diagnosisEvidence, insideOf } from './take-trip';

/** Two plugins with tokens of their own, each of which refuses every other; routes and answers as the well-known ones have them. */
const MEADOW = {
	'meadow/meadow.php': `add_action( 'rest_api_init', function () {
	register_rest_route( 'jwt-auth/v1', '/token', array( 'methods' => 'POST', 'callback' => '__return_true', 'permission_callback' => '__return_true' ) );
} );
function meadow_token() {
	return preg_match( '/^Bearer (.+)$/', $_SERVER['HTTP_AUTHORIZATION'] ?? '', $found ) ? $found[1] : null;
}
add_filter( 'determine_current_user', function ( $user ) {
	return 'meadow' === meadow_token() ? 1 : $user;
} );
add_filter( 'rest_pre_dispatch', function ( $result ) {
	return in_array( meadow_token(), array( null, 'meadow' ), true ) ? $result : new WP_Error( 'jwt_auth_invalid_token', 'Signature verification failed', array( 'status' => 403 ) );
} );`,
};
const ORCHARD = {
	'orchard/orchard.php': `function orchard_token() {
	return preg_match( '/^Bearer (.+)$/', $_SERVER['HTTP_AUTHORIZATION'] ?? '', $found ) ? $found[1] : null;
}
add_action( 'rest_api_init', function () {
	register_rest_route( 'simple-jwt-login/v1', '/auth', array( 'methods' => 'POST', 'callback' => '__return_true', 'permission_callback' => '__return_true' ) );
	if ( ! in_array( orchard_token(), array( null, 'orchard' ), true ) ) {
		wp_send_json( array( 'success' => false, 'data' => array( 'message' => 'Signature verification failed', 'error_code' => 11 ) ), 400 );
	}
} );
add_filter( 'determine_current_user', function ( $user ) {
	return 'orchard' === orchard_token() ? 1 : $user;
} );`,
};

describe( 'two plugins that both read the Authorization header', () => {
	let site: RunningSite;

	before( async () => {
		site = await openAnySite();
	} );
	after( () => site.stop() );

	const statusOf = async ( token: string ) =>
		(
			await fetch( `${ site.url }/wp-json/wp/v2/users/me`, {
				headers: { Authorization: `Bearer ${ token }` },
			} )
		).status;

	test( 'each takes its own token while it is alone, and is called neither wrong nor risky', async () => {
		for ( const [ plugin, token ] of [
			[ MEADOW, 'meadow' ],
			[ ORCHARD, 'orchard' ],
		] as const ) {
			await usePlugins( site, { ...INNOCENT, ...plugin } );
			assert.equal( await statusOf( token ), 200 );
			const ways = otherWaysOf(
				await diagnosisEvidence( site, await openSession( site ) )
			);
			assert.deepEqual(
				ways.map( ( { risks } ) => risks ),
				[ [] ]
			);
		}
	} );

	test( 'together each refuses the other’s, and both are told of each other before anybody runs into it', async () => {
		await usePlugins( site, { ...INNOCENT, ...MEADOW, ...ORCHARD } );
		assert.equal( await statusOf( 'meadow' ), 400 );
		assert.equal( await statusOf( 'orchard' ), 403 );
		const ways = otherWaysOf(
			await diagnosisEvidence( site, await openSession( site ) )
		);
		assert.deepEqual(
			ways.map( ( { id } ) => id ),
			[ 'jwt-authentication', 'simple-jwt-login' ]
		);
		assert.match( ways[ 0 ]?.risks[ 0 ] ?? '', /^Simple JWT Login reads/ );
		assert.match( ways[ 1 ]?.risks[ 0 ] ?? '', /^JWT Authentication/ );
	} );

	for ( const [ token, culprit, file, line ] of [
		[ 'meadow', ORCHARD, 'orchard/orchard.php', 'wp_send_json' ],
		[
			'orchard',
			MEADOW,
			'meadow/meadow.php',
			`add_filter( 'rest_pre_dispatch'`,
		],
	] as const ) {
		test( `a look inside names who refuses the token of “${ token }”`, async () => {
			await usePlugins( site, { ...INNOCENT, ...MEADOW, ...ORCHARD } );
			const session = await openSession( site, undefined, undefined, {
				bearer: `Bearer ${ token }`,
			} );
			const { site: facts, page } = await diagnosisEvidence(
				site,
				session
			);
			const { browser, loopback } = session.vantages;
			assert.ok( facts && page && browser && loopback );
			const probe = restProbe( facts, page, {
				endpoint: 'users-me',
				route: '/wp/v2/users/me',
				credential: 'bearer',
				expects: { statuses: [ 200 ], why: '' },
			} );
			const inside = await insideOf(
				session,
				session.server,
				probe
			)( {
				browser,
				loopback,
			} );
			assert.equal( inside?.origin?.component.id, file );
			assert.equal(
				inside?.origin?.line,
				lineOf( Object.values( culprit )[ 0 ] ?? '', line )
			);
		} );
	}
} );
