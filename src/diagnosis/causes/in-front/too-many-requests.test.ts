import {
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './too-many-requests';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'too-many-requests', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires at 429, says how long, and explains what came of it', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ credential: 'none', vantage: 'browser' },
				restError( 429, 'too_many_requests', 'Slow down.', {
					'retry-after': '600',
				} )
			)
		);
		expect( findingOf( check, evidence ).detail ).toContain(
			'Retry-After: 600'
		);
		expect(
			diagnose( { ...evidence, browserEcho: null } ).findings.map(
				( each ) => each.check
			)
		).toEqual( [ 'too-many-requests' ] );
	} );

	it( 'knows the words of a lock-out behind another status', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				htmlPage( 503, 'Your access to this site has been limited' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'fail' );
	} );

	it( 'is silent where a site is closed for maintenance', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, htmlPage( 503, 'We are back soon.' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
