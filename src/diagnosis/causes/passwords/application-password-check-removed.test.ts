import { healthySite } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './application-password-check-removed';

describe( 'application-password-check-removed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when WordPress’s callback is gone', () => {
		const evidence = healthySite( ( e ) => {
			e.hooks = e.hooks.filter(
				( { callback } ) =>
					callback !== 'wp_validate_application_password'
			);
		} );
		expect( findingOf( check, evidence ).station ).toBe( 'plugin' );
		// No request shows it, so the page has no button for a search.
		const [ worst ] = diagnose( evidence ).findings;
		const titles = worst?.finding.remediation.steps.map(
			( { title } ) => title
		);
		expect( titles?.[ 0 ] ).toBe( 'Leave out one plugin at a time' );
		expect( titles ).not.toContain( 'Find out which plugin it is' );
	} );

	it( 'is silent when another callback of that hook is gone', () => {
		const evidence = healthySite( ( e ) => {
			e.hooks = e.hooks.filter(
				( { callback } ) => callback !== 'wp_validate_auth_cookie'
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
