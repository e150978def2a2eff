import { healthySite } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './login-cookie-doubled';

describe( 'login-cookie-doubled', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'warns when the login cookie came twice', () => {
		const evidence = healthySite( ( e ) => {
			e.server.doubledCookies = [ 'wordpress_logged_in_' ];
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'warning' );
	} );

	it( 'is silent when another cookie came twice', () => {
		const evidence = healthySite( ( e ) => {
			e.server.doubledCookies = [ 'wordpress_test_cookie' ];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
