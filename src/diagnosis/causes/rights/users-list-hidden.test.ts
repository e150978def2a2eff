import {
	followUp,
	healthySite,
	respond,
	restError,
} from '../../../../tests/evidence';
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

	const closed = ( toAll: boolean ) => {
		const gone = restError( 404, 'rest_no_route' );
		return healthySite( ( e ) => {
			respond( e, { endpoint: 'users' }, gone );
			followUp( e, ( { endpoint } ) =>
				toAll && endpoint === 'users' ? gone : undefined
			);
		} );
	};

	it( 'says so where you do not get the list either', () => {
		const { summary, severity, remediation } = findingOf(
			check,
			closed( true )
		);
		expect( summary ).toContain( 'to everybody, you included' );
		expect( severity ).toBe( 'warning' );
		expect( remediation.verify ).toHaveLength( 2 );
		expect( diagnose( closed( true ) ).kind ).toBe( 'problem' );
	} );

	it( 'is about visitors where you get it', () => {
		const { summary, severity } = findingOf( check, closed( false ) );
		expect( summary ).toContain( 'from visitors' );
		expect( severity ).toBe( 'info' );
	} );

	it( 'explains that nobody is told who they are where the routes of users are gone', () => {
		const gone = restError( 404, 'rest_no_route' );
		const evidence = healthySite( ( e ) => {
			respond( e, { endpoint: 'users' }, gone );
			respond( e, { endpoint: 'users-me', credential: 'none' }, gone );
			respond( e, { endpoint: 'users-me', credential: 'cookie' }, gone );
		} );
		expect( findingOf( check, evidence ).because ).toHaveLength( 3 );
		expect( diagnose( evidence ).kind ).toBe( 'healthy' );
	} );

	it( 'does not explain another answer to the question who somebody is', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { endpoint: 'users' }, restError( 401, 'no_names' ) );
			respond(
				e,
				{ endpoint: 'users-me', credential: 'none' },
				restError( 404, 'rest_no_route' )
			);
		} );
		expect( diagnose( evidence ).kind ).not.toBe( 'healthy' );
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
