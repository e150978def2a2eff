import {
	followUp,
	healthySite,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import type { GivenFacts } from '../../evidence/types';
import check from './app-user-name-wrong';

/** An app asks with its login; visitors and that login are refused unless told otherwise. */
const given =
	(
		change: Partial< GivenFacts >,
		own = restError( 401, 'rest_not_logged_in' )
	) =>
	( e: WholeEvidence ) => {
		e.given = [
			{
				method: 'GET',
				url: 'https://example.org/wp-json/wp/v2/users/me',
				status: null,
				code: null,
				carries: 'basic',
				hasLogin: true,
				at: 0,
				...change,
			},
		];
		followUp( e, ( { credential, endpoint } ) => {
			if (
				credential === 'application-password' &&
				endpoint === 'given'
			) {
				return own;
			}
			return credential === 'cookie-nonce' || endpoint !== 'given'
				? undefined
				: restError( 401, 'rest_not_logged_in' );
		} );
	};

describe( 'app-user-name-wrong', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'application-name', 'name of an application password' ],
		[ 'display-name', 'shown by' ],
		[ 'unknown', 'no user of this site' ],
	] as const )( 'says of a name that is “%s”: %s', ( userName, said ) => {
		const evidence = healthySite(
			given( {
				loginShape: { looksLike: 'application' },
				app: { kind: 'mcp', userName },
			} )
		);
		expect( findingOf( check, evidence ).summary ).toContain( said );
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'app-user-name-wrong' ] );
	} );

	it.each( [ 'login', 'email' ] as const )(
		'is silent when the name is a user’s %s, and the password is refused',
		( userName ) => {
			const evidence = healthySite(
				given( { app: { kind: 'mcp', userName } } )
			);
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		}
	);

	it( 'is silent when that very login passes', () => {
		const evidence = healthySite( ( e ) => {
			given(
				{ app: { kind: 'mcp', userName: 'display-name' } },
				restError( 403, 'rest_forbidden' )
			)( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the header is lost on the way', () => {
		const evidence = healthySite( ( e ) => {
			given( { app: { kind: 'mcp', userName: 'unknown' } } )( e );
			e.browserEcho.httpAuthorization = false;
			e.browserEcho.getallheaders = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
