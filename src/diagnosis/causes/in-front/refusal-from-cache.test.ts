import {
	exchange,
	followUp,
	healthySite,
	respond,
	restAnswer,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import type { Endpoint } from '../../evidence/types';
import { diagnose } from '../../judging';
import { UNCACHED } from '../../probes';
import check from './refusal-from-cache';

const OWN = { endpoint: 'users-me', credential: 'cookie-nonce' } as const;
const KEPT = restError( 401, 'rest_not_logged_in', 'No.', {
	'x-cache': 'HIT',
} );

/** A second look past the cache at every answer, as it should be; the run itself takes one only where there is reason to. */
function lookAgain( evidence: WholeEvidence ): void {
	evidence.exchanges.push(
		...evidence.exchanges.map( ( { probe } ) =>
			exchange( {
				...probe,
				id: `${ probe.id }-again`,
				endpoint: `${ probe.endpoint }${ UNCACHED }` as Endpoint,
			} )
		)
	);
}

describe( 'refusal-from-cache', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the same request passes under an address no cache knows', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, OWN, KEPT );
			followUp( e );
		} );
		expect( findingOf( check, evidence ).detail ).toBe( 'x-cache: HIT' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'refusal-from-cache'
		);
	} );

	it( 'shows nginx how to leave the REST API alone', () => {
		const evidence = healthySite( ( e ) => {
			e.server.software = 'nginx/1.22.1';
			respond( e, OWN, KEPT );
			followUp( e );
		} );
		expect(
			findingOf( check, evidence ).remediation.steps.at( -1 )?.snippet
				?.code
		).toContain( 'fastcgi_no_cache' );
	} );

	it( 'is silent when the refusal is the same past the cache', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, OWN, KEPT );
			followUp( e, () => restError( 401, 'rest_not_logged_in' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when a cache keeps answers that are right', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'posts' },
				restAnswer( 200, [ { id: 1 } ], { age: '60' } )
			)
		);
		lookAgain( evidence );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when an answer that was refused does not come from a cache', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, OWN, restError( 401, 'rest_not_logged_in', 'No.' ) )
		);
		lookAgain( evidence );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
