import {
	healthySite,
	hookIn,
	respond,
	restAnswer,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './cookie-alone-accepted';

const ALONE = { endpoint: 'users-me', credential: 'cookie' } as const;
const ME = restAnswer( 200, { id: 1 }, { allow: 'GET' } );

describe( 'cookie-alone-accepted', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the cookie alone is enough, and names who answers first', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, ALONE, ME );
			hookIn(
				e,
				{ id: 'a/a.php', name: 'Welcome' },
				'rest_authentication_errors'
			);
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'without a nonce'
		);
	} );

	it( 'is silent when nobody is known with a nonce either', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, ALONE, ME );
			respond(
				e,
				{ endpoint: 'users-me', credential: 'cookie-nonce' },
				restError( 403, 'rest_cookie_invalid_nonce' )
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
