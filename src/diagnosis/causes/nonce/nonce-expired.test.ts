import { healthySite, respond, restError } from '../../../../tests/evidence';
import { judge } from '../../../../tests/judge';
import check from './nonce-expired';

const given = ( code: string ) => [
	{
		method: 'GET',
		url: 'https://example.org/wp-json/wp/v2/users/me',
		status: 403,
		code,
		at: 0,
	},
];

describe( 'nonce-expired', () => {
	it( 'passes when nothing failed while recording', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fails when the given request had an invalid nonce and the login is fine', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'rest_cookie_invalid_nonce' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'fail' );
	} );

	it( 'passes when nonces are rejected on the whole site', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'rest_cookie_invalid_nonce' );
			respond(
				e,
				{ credential: 'cookie-nonce' },
				restError( 403, 'rest_cookie_invalid_nonce' )
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'passes when the given request was refused otherwise', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'rest_forbidden' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
