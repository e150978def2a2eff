import {
	cookieAnswer,
	followUp,
	healthySite,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './session-forgotten';

const OWN = { endpoint: 'users-me', credential: 'cookie-nonce' } as const;

/** A site whose REST API takes whoever is logged in for a visitor, and what it says of the cookies that arrive there. */
const siteWith = ( login: string, hasCache = true ) =>
	healthySite( ( e ) => {
		respond( e, OWN, restError( 403, 'rest_cookie_invalid_nonce' ) );
		if ( hasCache ) {
			e.components.dropIns.push( {
				id: 'object-cache.php',
				name: 'Object Cache',
			} );
		}
		followUp( e, ( { endpoint } ) =>
			endpoint.startsWith( 'cookies-' )
				? cookieAnswer(
						endpoint === 'cookies-rest'
							? { login, admin: login }
							: {}
					)
				: undefined
		);
	} );

describe( 'session-forgotten', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires where the database has the session, and names the object cache', () => {
		const finding = findingOf( check, siteWith( 'forgotten' ) );
		expect( finding.summary ).toContain( 'In the REST API' );
		expect( finding.summary ).toContain( 'object-cache.php' );
		expect( finding.suspects[ 0 ]?.component.id ).toBe(
			'object-cache.php'
		);
		expect( finding.remediation.verify ).toHaveLength( 1 );
	} );

	it( 'leads, and accuses no other WordPress', () => {
		const { findings } = diagnose( siteWith( 'forgotten' ) );
		expect( findings[ 0 ]?.check ).toBe( 'session-forgotten' );
		expect( findings.map( ( each ) => each.check ) ).not.toContain(
			'login-cookie-overwritten'
		);
	} );

	it( 'accuses no cache where there is none', () => {
		const finding = findingOf( check, siteWith( 'forgotten', false ) );
		expect( finding.suspects ).toEqual( [] );
		expect( finding.summary ).toContain( 'No object cache' );
	} );

	it.each( [ 'bad_session_token', 'bad_hash', 'expired' ] )(
		'is silent where the cookie is refused as %s',
		( login ) => {
			expect( judge( check, siteWith( login ) ).outcome ).toBe( 'pass' );
		}
	);
} );
