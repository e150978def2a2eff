import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { RunningSite } from '../env/running-site';
import { applicationPassword } from './application-password';
import { findCulprits } from './find-culprits';
import { INNOCENT, lineOf, usePlugins } from './plugin-files';
import { restProbe } from './rest-probe';
import { openSession, type Session } from './session';
import { openAnySite } from './test-site';
import { WAYS } from './ways-of-answering';

const CULPRIT = 'midway/midway.php';

/** The culprit is neither the first nor the last to load. */
function around( code: string ) {
	const innocent = Object.entries( INNOCENT );
	return Object.fromEntries( [
		...innocent.slice( 0, 4 ),
		[ CULPRIT, code ],
		...innocent.slice( 4 ),
	] );
}

describe( 'every way of answering is found', () => {
	let site: RunningSite;
	let session: Session;

	before( async () => {
		site = await openAnySite();
		session = await openSession( site, undefined, undefined, {
			'application-password': await applicationPassword( site ),
		} );
	} );
	after( () => site.stop() );

	for ( const way of WAYS ) {
		test( way.name, async () => {
			await usePlugins( site, around( way.code ) );
			const hunt = await findCulprits(
				session,
				restProbe( site, way.probe ),
				{ lead: 1 }
			);

			const { receipt } = hunt.baseline.sent.exchange;
			assert.ok( receipt, 'The baseline brought no receipt.' );
			assert.equal( receipt.early, way.early ?? false );
			if ( way.origin ) {
				assert.deepEqual(
					receipt.origin && {
						id: receipt.origin.component.id,
						file: receipt.origin.file,
						line: receipt.origin.line,
						where: receipt.origin.where,
					},
					{
						id: CULPRIT,
						file: `wp-content/plugins/${ CULPRIT }`,
						line: way.origin.at
							? lineOf( way.code, way.origin.at )
							: 0,
						where: way.origin.where,
					}
				);
			}
			assert.equal( hunt.isolation.kind, 'found' );
			assert.deepEqual(
				hunt.isolation.kind === 'found' && hunt.isolation.culprits,
				[ [ CULPRIT ] ]
			);
			assert.equal( hunt.loaderRemoved, true );
		} );
	}
} );
