import { healthySite } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './recorded-token-refused';

const given = ( code: string | null ) => [
	{
		method: 'GET',
		url: 'https://example.org/wp-json/wp/v2/users/me',
		status: 403,
		code,
		at: 0,
	},
];

describe( 'recorded-token-refused', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.recorded = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'jwt_auth_invalid_token', 'expired' ],
		[ 'jwt_auth_invalid_refresh_token', 'expired' ],
		[ 'rest_oauth2_token_expired', 'expired' ],
		[ 'jwt_auth_bad_iss', 'another address' ],
		[ 'jwt_auth_bad_auth_header', '“Bearer”' ],
		[ 'jwt_auth_no_auth_header', 'has not sent it' ],
		[ '[jwt_auth] incorrect_password', 'user name or the password' ],
		[ 'incorrect_password', 'user name or the password' ],
		[ 'simple-jwt-login:48', 'user name or the password' ],
		[ 'simple-jwt-login:14', 'expired' ],
		[ 'SEGMENT_FAULT', 'expired' ],
		[ 'invalid_client', 'not registered' ],
		[
			'oauth2.authentication.attempt_authentication.invalid_token',
			'expired',
		],
		[
			'oauth2.endpoints.token.exchange_token.invalid_client',
			'not registered',
		],
	] )( 'says of %s: %s', ( code, said ) => {
		const evidence = healthySite( ( e ) => {
			e.recorded = given( code );
		} );
		expect( findingOf( check, evidence ).summary ).toContain( said );
	} );

	it( 'is silent when no token arrived because the header is lost', () => {
		const evidence = healthySite( ( e ) => {
			e.recorded = given( 'jwt_auth_no_auth_header' );
			e.browserEcho.httpAuthorization = false;
			e.browserEcho.getallheaders = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when a signature is refused', () => {
		const evidence = healthySite( ( e ) => {
			e.recorded = given( 'rest_invalid_signature' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
