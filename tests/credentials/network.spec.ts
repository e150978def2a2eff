import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { takeTrip } from './take-trip';

describe( 'a network of sites', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite( { multisite: 'subdirectory' } );
		session = await openSession( site );
	} );
	after( () => site.stop() );

	/** The network's options of ours and WordPress's, and what is stored. */
	const state = async () =>
		JSON.parse(
			await site.php( `
				global $wpdb;
				echo wp_json_encode( array(
					'network'   => $wpdb->get_col( "SELECT meta_key FROM $wpdb->sitemeta WHERE meta_key LIKE 'ws401\\\\_%' OR meta_key = 'using_application_passwords'" ),
					'site'      => $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'ws401\\\\_%'" ),
					'passwords' => count( WP_Application_Passwords::get_user_application_passwords( 1 ) ),
				) );
			` )
		);

	test( 'has its own option back after a round trip', async () => {
		const clean = { network: [], site: [], passwords: 0 };
		assert.deepEqual( await state(), clean );
		const { verdict, finished } = await takeTrip( site, session );
		assert.equal( verdict.kind, 'accepted' );
		assert.equal( finished.trip.wasInUse, false );
		assert.deepEqual( await state(), clean );
	} );
} );
