import { agentAsking as given } from '../../../../tests/app-login';
import { healthySite, restError } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import type { Probe } from '../../evidence/types';
import check from './app-login-missing';

const LACKING = { kind: 'mcp', lacksLogin: true } as const;

/** Visitors are refused; the metadata of OAuth is there or not. */
const answers =
	( metadata: ReturnType< typeof restError > ) =>
	( { endpoint, credential }: Probe ) => {
		if ( endpoint === 'oauth-metadata' ) {
			return metadata;
		}
		return endpoint === 'given' && credential !== 'cookie-nonce'
			? restError( 401, 'rest_forbidden' )
			: undefined;
	};
const NONE = restError( 404, 'none' );

describe( 'app-login-missing', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the configuration has no login and visitors are refused', () => {
		const evidence = healthySite( given( LACKING, answers( NONE ) ) );
		expect( findingOf( check, evidence ).summary ).toContain(
			'does not offer OAuth'
		);
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'app-login-missing' ] );
	} );

	it( 'says nothing of OAuth where that was not answered', () => {
		const evidence = healthySite( ( e ) => {
			given( LACKING, answers( NONE ) )( e );
			e.exchanges = e.exchanges.filter(
				( { probe } ) => probe.endpoint !== 'oauth-metadata'
			);
		} );
		expect( findingOf( check, evidence ).summary ).not.toContain( 'OAuth' );
	} );

	it( 'is silent where the site offers OAuth: there the first 401 is right', () => {
		const evidence = healthySite(
			given(
				LACKING,
				answers( { ...NONE, status: 200, code: null, json: true } )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the endpoint is open to visitors', () => {
		const evidence = healthySite( given( LACKING, () => undefined ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when it is not known whether the app brings a login', () => {
		const evidence = healthySite(
			given( { kind: 'mcp' }, answers( NONE ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
