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

	const CLOSED = restError( 403, 'rest_user_cannot_view', 'No users here.' );

	const everythingOfUsers = ( toEdit?: typeof CLOSED ) =>
		healthySite( ( e ) => {
			respond( e, { endpoint: 'users' }, CLOSED );
			respond( e, { endpoint: 'users-me' }, CLOSED );
			if ( toEdit ) {
				respond( e, { endpoint: 'edit-context' }, toEdit );
			}
			followUp( e, ( { endpoint } ) =>
				endpoint === 'users' ? CLOSED : undefined
			);
		} );

	it( 'leads where everything about users is closed to you and nothing else is', () => {
		const verdict = diagnose( everythingOfUsers() );
		expect( verdict.headline ).toContain(
			'closes the addresses of users to everybody, you included'
		);
		expect( verdict.findings.map( ( { check: id } ) => id ) ).toEqual( [
			'users-list-hidden',
		] );
		expect(
			verdict.findings[ 0 ]?.finding.remediation.verify
		).toHaveLength( 3 );
	} );

	it( 'does not lead where posts are closed to you as well', () => {
		expect(
			diagnose( everythingOfUsers( CLOSED ) ).findings[ 0 ]?.check
		).toBe( 'rest-refuses-administrator' );
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
		const { because, detail } = findingOf( check, evidence );
		expect( because ).toHaveLength( 3 );
		expect( detail ).toContain( 'was not asked' );
		expect( findingOf( check, closed( false ) ).detail ).not.toContain(
			'was not asked'
		);
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
