import { appAsking } from '../../../../tests/app-login';
import {
	healthySite,
	respond,
	restAnswer,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './app-token-expired';

const given = appAsking( 'token' );

/** A second before the time of the example site, and one after. */
const ENDED = { expiresAt: 1_767_225_599 };
const GOOD = { expiresAt: 1_767_225_601 };

describe( 'app-token-expired', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		restError( 401, 'rest_not_logged_in' ),
		restError( 403, 'jwt_auth_invalid_token' ),
	] )( 'is an error when the very token was refused: $code', ( own ) => {
		const evidence = healthySite( given( { loginShape: ENDED }, own ) );
		expect( findingOf( check, evidence ) ).toMatchObject( {
			severity: 'error',
			summary: expect.stringContaining(
				'less than an hour ago, and the site refuses it'
			),
		} );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'app-token-expired'
		);
	} );

	it.each( [
		[ 3_600, '1 hour ago' ],
		[ 86_399, '23 hours ago' ],
		[ 86_400 * 3, '3 days ago' ],
	] )( 'says how long ago: %d seconds are %s', ( seconds, said ) => {
		const evidence = healthySite(
			given( { loginShape: { expiresAt: 1_767_225_600 - seconds } } )
		);
		expect( findingOf( check, evidence ).summary ).toContain( said );
	} );

	it( 'is a warning, and says so, when the token was only read', () => {
		const evidence = healthySite( ( e ) => {
			given( { loginShape: ENDED } )( e );
			e.exchanges = e.exchanges.filter(
				( { probe } ) => probe.credential !== 'bearer'
			);
		} );
		expect( findingOf( check, evidence ) ).toMatchObject( {
			severity: 'warning',
			summary: expect.stringContaining( 'was not seen' ),
		} );
	} );

	it( 'is a warning when the header is lost, so that nothing looked at the token', () => {
		const evidence = healthySite( ( e ) => {
			given( { loginShape: ENDED } )( e );
			e.browserEcho.httpAuthorization = false;
			e.browserEcho.getallheaders = false;
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'warning' );
	} );

	it( 'is silent when the site takes the token all the same', () => {
		const evidence = healthySite( ( e ) => {
			given( { loginShape: ENDED } )( e );
			respond(
				e,
				{ endpoint: 'given', credential: 'bearer' },
				restAnswer( 200, [] )
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when a token that has not ended is refused', () => {
		const evidence = healthySite( given( { loginShape: GOOD } ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
