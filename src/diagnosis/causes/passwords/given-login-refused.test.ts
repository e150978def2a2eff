import {
	followUp,
	healthySite,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import type { Carried } from '../../evidence/types';
import check from './given-login-refused';

const given =
	( carries?: Carried, path = 'wp/v2/settings' ) =>
	( e: WholeEvidence ) => {
		e.given = [
			{
				method: 'GET',
				url: `https://example.org/wp-json/${ path }`,
				status: 401,
				code: null,
				at: 0,
				...( carries && { carries } ),
			},
		];
		followUp( e, ( { credential, endpoint } ) =>
			credential === 'cookie-nonce' || endpoint.startsWith( 'echo' )
				? undefined
				: restError( 401, 'rest_forbidden' )
		);
	};

describe( 'given-login-refused', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'basic', 'a user name and a password' ],
		[ 'token', 'a token or a signature' ],
		[ 'signature', 'a token or a signature' ],
	] as const )(
		'says of a request that brings “%s”: %s, and does not speak of nonces',
		( carries, said ) => {
			const evidence = healthySite( given( carries ) );
			expect( findingOf( check, evidence ).summary ).toContain( said );
			expect(
				diagnose( evidence ).findings.map( ( each ) => each.check )
			).toEqual( [ 'given-login-refused' ] );
		}
	);

	it( 'says first that a token looks like an application password', () => {
		const evidence = healthySite( ( e ) => {
			given( 'token' )( e );
			e.given = ( e.given ?? [] ).map( ( each ) => ( {
				...each,
				loginShape: { looksLike: 'application' as const },
			} ) );
		} );
		expect(
			findingOf( check, evidence ).remediation.steps[ 0 ]?.text
		).toContain( 'send it as “Basic”' );
	} );

	it( 'says why where application passwords are off', () => {
		const evidence = healthySite( ( e ) => {
			given( 'basic' )( e );
			e.credentials.forSite = { base: false, answer: false, voices: [] };
		} );
		expect( findingOf( check, evidence ).summary ).toContain( 'https' );
	} );

	it( 'rests on the answer to the very login, where that was pasted along', () => {
		const evidence = healthySite( ( e ) => {
			given( 'basic' )( e );
			e.given = [ { ...e.given![ 0 ]!, hasLogin: true } ];
			followUp( e, ( { credential } ) =>
				credential === 'application-password'
					? restError( 401, 'incorrect_password' )
					: undefined
			);
		} );
		expect( findingOf( check, evidence ).because ).toContainEqual(
			expect.objectContaining( {
				id: 'browser/application-password/GET/given/pretty',
				note: expect.stringContaining( 'incorrect_password' ),
			} )
		);
	} );

	it( 'says refused only of a login that was tried', () => {
		const evidence = healthySite( given( 'basic' ) );
		expect( findingOf( check, evidence ) ).toMatchObject( {
			severity: 'warning',
			summary: expect.stringContaining( 'not tried here' ),
		} );
	} );

	it( 'does not take the answer of a cache for a refusal', () => {
		const evidence = healthySite( ( e ) => {
			given( 'basic' )( e );
			e.given = [ { ...e.given![ 0 ]!, hasLogin: true } ];
			followUp( e, ( { credential } ) =>
				credential === 'application-password'
					? {
							...restError( 401, 'rest_not_logged_in' ),
							headers: { age: '120' },
						}
					: undefined
			);
		} );
		expect( findingOf( check, evidence ) ).toMatchObject( {
			severity: 'warning',
			summary: expect.stringContaining( 'A cache answered' ),
		} );
	} );

	it( 'is silent where the answer is not known', () => {
		const evidence = healthySite( ( e ) => {
			given( 'basic' )( e );
			e.given = [ { ...e.given![ 0 ]!, status: null } ];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the very login passes from here, and the verdict says so', () => {
		const evidence = healthySite( ( e ) => {
			given( 'basic' )( e );
			e.given = [ { ...e.given![ 0 ]!, hasLogin: true } ];
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		expect( diagnose( evidence ) ).toMatchObject( {
			kind: 'undetermined',
			headline: expect.stringContaining( 'the very login it brings' ),
		} );
	} );

	it( 'is silent when the header is lost, when nothing is brought, and on the keys of a shop', () => {
		const lost = healthySite( ( e ) => {
			given( 'basic' )( e );
			e.browserEcho.httpAuthorization = false;
			e.browserEcho.getallheaders = false;
		} );
		for ( const evidence of [
			lost,
			healthySite( given() ),
			healthySite( given( 'basic', 'wc/v3/orders' ) ),
		] ) {
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		}
	} );
} );
