import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { startRun } from '../../src/transport/sandbox/run';
import { findCulprits } from './find-culprits';
import { INNOCENT, usePlugins } from './plugin-files';
import { restProbe } from './rest-probe';
import { cookieOf, openSession, type Session } from './session';
import { openSite, type TestSite } from './test-site';

const REFUSAL = `add_filter( 'rest_authentication_errors', function () { return new WP_Error( 'closed', '', array( 'status' => 401 ) ); } );`;

describe( 'on a network of sites', () => {
	let site: TestSite;
	let session: Session;

	/** Makes plugins active for all sites; one may be active on the site as well. */
	const activateForAll = ( ...basenames: string[] ) =>
		site.php(
			`$map = array_fill_keys( json_decode( '${ JSON.stringify( basenames ) }', true ), 1700000000 );
			update_site_option( 'active_sitewide_plugins', $map + array( 'who-said-401/plugin.php' => 1700000000 ) );`
		);

	before( async () => {
		site = await openSite( { multisite: 'subdirectory' } );
		session = await openSession( site );
	} );
	after( () => site.stop() );

	for ( const [ what, forAll, here ] of [
		[ 'active for the network', true, false ],
		[ 'active on the site', false, true ],
		[ 'active on both', true, true ],
	] as const ) {
		test( `a culprit ${ what } is found`, async () => {
			const code = { ...INNOCENT, 'mm/mm.php': REFUSAL };
			await usePlugins( site, code, [
				...Object.keys( INNOCENT ).slice( 2 ),
				...( here ? [ 'mm/mm.php' ] : [] ),
			] );
			await activateForAll(
				...Object.keys( INNOCENT ).slice( 0, 2 ),
				...( forAll ? [ 'mm/mm.php' ] : [] )
			);
			const { isolation, run } = await findCulprits(
				session,
				restProbe( site ),
				{
					lead: 1,
					useTrace: false,
				}
			);
			assert.deepEqual(
				new Set( run.plugins ),
				new Set( Object.keys( code ) )
			);
			assert.equal( run.plugins.length, Object.keys( code ).length );
			assert.deepEqual(
				isolation.kind === 'found' && isolation.culprits,
				[ [ 'mm/mm.php' ] ]
			);
		} );
	}

	test( 'the network’s list is never written', async () => {
		const list = `echo wp_json_encode( get_site_option( 'active_sitewide_plugins' ) ) . wp_json_encode( get_option( 'active_plugins' ) );`;
		const original = await site.php( list );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		await run.send( restProbe( site ), { enabled: new Set() } );
		await run.end();
		assert.equal( await site.php( list ), original );
	} );

	test( 'the administrator of one site cannot start a run', async () => {
		await usePlugins( site, INNOCENT );
		await activateForAll();
		await site.php(
			`$user = wp_insert_user( array( 'user_login' => 'siteadmin', 'user_pass' => 'password', 'user_email' => 'sa@example.org' ) );
			add_user_to_blog( 1, $user, 'administrator' );`
		);
		await cookieOf( site, 'siteadmin', 'password' );
		const theirs = await openSession( site, 'siteadmin', 'password' );
		await assert.rejects(
			startRun( theirs.server, theirs.vantages, Date.now ),
			{ code: 'forbidden' }
		);
	} );
} );
