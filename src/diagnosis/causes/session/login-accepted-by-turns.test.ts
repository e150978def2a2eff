import { healthySite, respond, restError } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './login-accepted-by-turns';

const REFUSED = restError( 403, 'rest_cookie_invalid_nonce' );

describe( 'login-accepted-by-turns', () => {
	it( 'fires where one request with login and nonce counts and another does not', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'edit-context', credential: 'cookie-nonce' },
				REFUSED
			)
		);
		expect( findingOf( check, evidence ) ).toMatchObject( {
			severity: 'error',
			summary: expect.stringContaining( 'for one request and not' ),
		} );
	} );

	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent where the nonce counts for none: it is stale', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, { credential: 'cookie-nonce' }, REFUSED )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
