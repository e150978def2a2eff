import { healthySite, respond, restAnswer } from '../../../../tests/evidence';
import { judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './cookie-check-removed';

const ALONE = { endpoint: 'users-me', credential: 'cookie' } as const;
const ME = restAnswer( 200, { id: 1 }, { allow: 'GET' } );

describe( 'cookie-check-removed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the check is gone and the cookie alone is enough', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, ALONE, ME );
			e.hooks = e.hooks.filter(
				( { callback } ) => callback !== 'rest_cookie_check_errors'
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'fail' );
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'cookie-check-removed' ] );
	} );

	it( 'is silent when the check is there and a plugin answers before it', () => {
		const evidence = healthySite( ( e ) => respond( e, ALONE, ME ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
