import { appAsking } from '../../../../tests/app-login';
import {
	healthySite,
	respond,
	restAnswer,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './app-sends-account-password';

const given = appAsking( 'basic' );
const sendsAccountPassword = given( { loginShape: { looksLike: 'account' } } );

const OWN = 'application-password';
const ASKED = { endpoint: 'given' } as const;
const PASSES = restAnswer( 200, [] );

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

	it( 'fires too where the endpoint takes the cookie alone', () => {
		const evidence = healthySite( ( e ) => {
			sendsAccountPassword( e );
			respond( e, { ...ASKED, credential: 'cookie' }, PASSES );
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'error' );
	} );

	it.each< [ string, ( e: WholeEvidence ) => void ] >( [
		[
			'that very password passes',
			( e ) => respond( e, { ...ASKED, credential: OWN }, PASSES ),
		],
		[
			'the login was not tried',
			( e ) => {
				e.given![ 0 ]!.status = 401;
				e.exchanges = e.exchanges.filter(
					( { probe } ) => probe.credential !== OWN
				);
			},
		],
		[
			'the header is lost on the way',
			( e ) => {
				e.browserEcho.httpAuthorization = false;
				e.browserEcho.getallheaders = false;
			},
		],
		[
			'application passwords are off',
			( e ) => {
				e.credentials.forSite = {
					base: false,
					answer: false,
					voices: [],
				};
			},
		],
	] )( 'is silent when %s', ( _, change ) => {
		const evidence = healthySite( sendsAccountPassword );
		expect( judge( check, evidence ).outcome ).toBe( 'fail' );
		change( evidence );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
