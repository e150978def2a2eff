import {
	followUp,
	healthySite,
	hookIn,
	htmlPage,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './login-page-hidden';

const given = ( path: string, status: number, code: string | null = null ) => [
	{ method: 'GET', url: `https://example.org${ path }`, status, code, at: 0 },
];

describe( 'login-page-hidden', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'mentions a login form that was moved, no more', () => {
		const evidence = healthySite( ( e ) => {
			e.site.loginUrl = 'https://example.org/garden/';
			followUp( e, () => htmlPage( 404, '<html>' ) );
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'info' );
	} );

	it( 'shows the setting of a plugin that is known to move it', () => {
		const evidence = healthySite( ( e ) => {
			e.site.loginUrl = 'https://example.org/garden/';
			hookIn( e, { id: 'wps-hide-login/x.php', name: 'Hide' }, 'init' );
			followUp( e, () => htmlPage( 404, '<html>' ) );
		} );
		const [ , step ] = findingOf( check, evidence ).remediation.steps;
		expect( step?.text ).toContain( '“Login url”' );
		expect( step?.link?.url ).toBe(
			'https://example.org/wp-admin/options-general.php#whl_settings'
		);
	} );

	it( 'calls it an error when the form is not moved and does not answer', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-login.php', 403 );
			followUp( e, () =>
				htmlPage( 403, '<title>403 Forbidden</title>' )
			);
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'error' );
	} );

	it( 'is silent when it was moved and the old address answers too', () => {
		const evidence = healthySite( ( e ) => {
			e.site.loginUrl = 'https://example.org/garden/';
			followUp( e, () => htmlPage( 200, '<form id="loginform">' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
