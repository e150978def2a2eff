import {
	cookieAnswer,
	followUp,
	healthySite,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './login-cookie-overwritten';

const OWN = { endpoint: 'users-me', credential: 'cookie-nonce' } as const;

/** A site that refuses cookie and nonce in the REST API, and what each part then says of the cookies. */
function siteWith( answers: Record< string, Record< string, unknown > > ) {
	return healthySite( ( e ) => {
		respond( e, OWN, restError( 403, 'rest_cookie_invalid_nonce' ) );
		followUp( e, ( { endpoint } ) =>
			endpoint.startsWith( 'cookies-' )
				? cookieAnswer( answers[ endpoint ] )
				: undefined
		);
	} );
}

const OVERWRITTEN = {
	'cookies-rest': { login: 'bad_hash' },
	'cookies-admin': { login: 'bad_hash' },
	'cookies-front': { login: 'bad_hash' },
};

describe( 'login-cookie-overwritten', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when wp-admin takes the login and the REST API gets another site’s cookie', () => {
		const finding = findingOf( check, siteWith( OVERWRITTEN ) );
		expect( finding.summary ).toContain( 'another WordPress' );
		expect( finding.detail ).toContain( 'auth_cookie_bad_hash' );
	} );

	it( 'is the headline where the nonce is refused for that', () => {
		const { findings } = diagnose( siteWith( OVERWRITTEN ) );
		expect( findings.map( ( each ) => each.check ) ).not.toContain(
			'nonce-stale'
		);
		expect( findings[ 0 ]?.check ).toBe( 'login-cookie-overwritten' );
	} );

	it( 'is silent when the login has ended everywhere', () => {
		const ended = {
			login: 'bad_session_token',
			admin: 'bad_session_token',
		};
		const evidence = siteWith( {
			'cookies-rest': ended,
			'cookies-admin': ended,
			'cookies-front': ended,
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the cookie does not arrive', () => {
		const evidence = siteWith( { 'cookies-rest': { login: 'missing' } } );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when only the nonce is refused', () => {
		expect( judge( check, siteWith( {} ) ).outcome ).toBe( 'pass' );
	} );
} );
