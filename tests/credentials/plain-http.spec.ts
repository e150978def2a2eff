import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { passwordWay } from '../../src/diagnosis/credentials/ways-in';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { siteState, withoutPasswords } from './site-state';
import { evidenceOf, takeTrip } from './take-trip';

describe( 'a site by plain http that is not a local one', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite( { environment: 'production' } );
		await withoutPasswords( site, true );
		session = await openSession( site );
	} );
	after( () => site.stop() );

	test( 'is told why it has no application passwords, and what gives it some', async () => {
		const way = passwordWay( await evidenceOf( site, session ), null );
		assert.equal( way.colour, 'red' );
		assert.match(
			way.sentence,
			/does not see that the site is called over https/
		);
		assert.match( way.steps[ 0 ]?.text ?? '', /Set up a certificate/ );
		assert.deepEqual( way.roles, [] );
	} );

	test( 'hears the same of a round trip, which leaves nothing', async () => {
		const clean = await siteState( site );
		for ( const inside of [ false, true ] ) {
			const { verdict } = await takeTrip( site, session, { inside } );
			assert.equal( verdict.kind, 'unavailable' );
			assert.equal( verdict.finding.station, 'wordpress' );
			assert.match( verdict.finding.summary, /over https/ );
			assert.deepEqual( await siteState( site ), clean );
		}
	} );
} );
