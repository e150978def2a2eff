import {
	followUp,
	healthySite,
	htmlPage,
	respond,
	restAnswer,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './login-wall';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;
const TO_LOGIN = {
	...htmlPage( 200, '<form id="loginform">' ),
	redirected: true,
	finalUrl: 'https://example.org/wp-login.php?redirect_to=x',
};

describe( 'login-wall', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when a public route leads to the login form', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, TO_LOGIN )
		);
		expect( findingOf( check, evidence ).detail ).toContain(
			'wp-login.php'
		);
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'login-wall' ] );
	} );

	it( 'is silent when visitors are refused with 401', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restError( 401, 'rest_unauthorized' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'leaves it to the refusal where only the other form of the address leads to the form', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, restError( 401, 'members_only' ) );
			followUp( e, ( { form } ) =>
				form === 'query' ? TO_LOGIN : undefined
			);
		} );
		expect(
			evidence.exchanges.some( ( { response } ) => response?.redirected )
		).toBe( true );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'rest-closed-to-visitors'
		);
	} );

	it( 'is silent when a redirect leads elsewhere', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, {
				...restAnswer( 200, [ { id: 1 } ] ),
				redirected: true,
			} )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
