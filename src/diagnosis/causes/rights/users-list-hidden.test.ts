import { healthySite, respond, restError } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './users-list-hidden';

describe( 'users-list-hidden', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		restError( 401, 'no_names' ),
		restError( 404, 'rest_no_route' ),
	] )( 'mentions a hidden list of authors, no more', ( response ) => {
		const evidence = healthySite( ( e ) =>
			respond( e, { endpoint: 'users' }, response )
		);
		expect( findingOf( check, evidence ).severity ).toBe( 'info' );
		expect( diagnose( evidence ).kind ).toBe( 'healthy' );
	} );

	it( 'is silent when everything is closed', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ credential: 'none' },
				restError( 401, 'rest_login_required' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
