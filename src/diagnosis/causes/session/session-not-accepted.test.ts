import {
	answer,
	followUp,
	healthySite,
	respond,
	restError,
} from '../../../../tests/evidence';
import { judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './session-not-accepted';

const OWN = { credential: 'cookie-nonce' } as const;
const INVALID = restError( 403, 'rest_cookie_invalid_nonce' );

describe( 'session-not-accepted', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fails when admin-ajax sees nobody, and explains the rejected nonce', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, OWN, INVALID );
			followUp( e, () => answer( 400, '0' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'fail' );
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'session-not-accepted' ] );
	} );

	it( 'passes when the login is fine and only the nonce is not', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, OWN, INVALID );
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
