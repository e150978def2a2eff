import {
	cookieAnswer,
	fail,
	followUp,
	healthySite,
	respond,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './login-cookie-not-sent';

const OWN = { endpoint: 'users-me', credential: 'cookie-nonce' } as const;

/** Cookies that go to wp-admin alone, and what each part of the site then says. */
function siteWith( answers: Record< string, Record< string, unknown > > ) {
	return healthySite( ( e: WholeEvidence ) => {
		e.credentials.cookies.path = '/wp-admin/';
		e.credentials.cookies.sitePath = '/wp-admin/';
		followUp( e, ( { endpoint } ) =>
			endpoint.startsWith( 'cookies-' )
				? cookieAnswer( answers[ endpoint ] )
				: undefined
		);
	} );
}

describe( 'login-cookie-not-sent', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'passes when the cookie was seen to arrive everywhere', () => {
		expect( judge( check, siteWith( {} ) ).outcome ).toBe( 'pass' );
	} );

	it( 'names the parts that the cookie does not reach, and what to ask again', () => {
		const finding = findingOf(
			check,
			siteWith( {
				'cookies-rest': { login: 'missing' },
				'cookies-front': { login: 'missing' },
			} )
		);
		expect( finding.severity ).toBe( 'error' );
		expect( finding.summary ).toContain(
			'the REST API and the pages of the site'
		);
		expect( finding.detail ).toContain( 'COOKIEPATH /wp-admin/' );
		expect( finding.remediation.verify ).toEqual( [
			'browser/cookie/GET/cookies-rest/direct',
			'browser/cookie/GET/cookies-front/direct',
		] );
	} );

	it( 'only warns when it is the pages alone', () => {
		expect(
			findingOf(
				check,
				siteWith( { 'cookies-front': { login: 'missing' } } )
			).severity
		).toBe( 'warning' );
	} );

	it( 'looks at wp-admin’s own cookie there', () => {
		expect(
			findingOf(
				check,
				siteWith( { 'cookies-admin': { admin: 'missing' } } )
			).summary
		).toContain( 'wp-admin' );
	} );

	it( 'is silent when no login is left at all', () => {
		const gone = { login: 'missing', admin: 'missing' };
		const evidence = siteWith( {
			'cookies-rest': gone,
			'cookies-admin': gone,
			'cookies-front': gone,
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the cookie arrives and is another site’s', () => {
		const evidence = siteWith( { 'cookies-rest': { login: 'bad_hash' } } );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'does not know when nothing answered and no login was seen to work', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, OWN, restError( 401, 'rest_not_logged_in' ) );
			followUp( e );
			fail( e, { endpoint: 'cookies-rest' }, 'network' );
			fail( e, { endpoint: 'cookies-admin' }, 'network' );
			fail( e, { endpoint: 'cookies-front' }, 'network' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
	} );
} );
