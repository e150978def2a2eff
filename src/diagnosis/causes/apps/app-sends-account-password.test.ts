import { healthySite, restError } from '../../../../tests/evidence';
import { appAsking } from '../../../../tests/app-login';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import type { GivenFacts } from '../../evidence/types';
import check from './app-sends-account-password';

/** An app asks with its login. */
const given = (
	change: Partial< GivenFacts >,
	own?: ReturnType< typeof restError >
) => appAsking( 'basic', change, own );

describe( 'app-sends-account-password', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'account', 'password of the account' ],
		[ 'broken', 'lost or added' ],
	] as const )(
		'says of a refused password of the kind “%s”: %s, and nothing else',
		( password, said ) => {
			const evidence = healthySite(
				given( { loginShape: { looksLike: password } } )
			);
			expect( findingOf( check, evidence ).summary ).toContain( said );
			expect(
				diagnose( evidence ).findings.map( ( each ) => each.check )
			).toEqual( [ 'app-sends-account-password' ] );
		}
	);

	it( 'is silent when an application password is refused, which is another cause', () => {
		const evidence = healthySite(
			given( { loginShape: { looksLike: 'application' } } )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'given-login-refused'
		);
	} );

	it( 'is silent when that very password passes', () => {
		const evidence = healthySite( ( e ) => {
			given( { loginShape: { looksLike: 'account' } } )( e );
			e.exchanges
				.filter(
					( { probe } ) =>
						probe.credential === 'application-password' &&
						probe.endpoint === 'given'
				)
				.forEach( ( each ) => {
					each.response = {
						...each.response!,
						status: 200,
						code: null,
					};
				} );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fires too where the endpoint takes the cookie alone', () => {
		const evidence = healthySite( ( e ) => {
			given( { loginShape: { looksLike: 'account' } } )( e );
			e.exchanges
				.filter(
					( { probe } ) =>
						probe.credential === 'cookie' &&
						probe.endpoint === 'given'
				)
				.forEach( ( each ) => {
					each.response = {
						...each.response!,
						status: 200,
						code: null,
					};
				} );
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'error' );
	} );

	it( 'is silent when the login was not tried', () => {
		const evidence = healthySite( ( e ) => {
			given( { status: 401, loginShape: { looksLike: 'account' } } )( e );
			e.exchanges = e.exchanges.filter(
				( { probe } ) => probe.credential !== 'application-password'
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the header is lost on the way', () => {
		const evidence = healthySite( ( e ) => {
			given( { loginShape: { looksLike: 'account' } } )( e );
			e.browserEcho.httpAuthorization = false;
			e.browserEcho.getallheaders = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when application passwords are off', () => {
		const evidence = healthySite( ( e ) => {
			given( { loginShape: { looksLike: 'account' } } )( e );
			e.credentials.forSite = { base: false, answer: false, voices: [] };
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
