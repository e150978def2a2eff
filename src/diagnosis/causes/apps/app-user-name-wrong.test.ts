import { appAsking } from '../../../../tests/app-login';
import { healthySite, restError } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './app-user-name-wrong';

const given = appAsking( 'basic' );

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
