import {
	fail,
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../tests/evidence';
import { findingOf, judge } from '../../../tests/judge';
import { diagnose } from '../diagnose';
import check from './loopback-blocked';

const LOOPBACK = { vantage: 'loopback' } as const;

describe( 'loopback-blocked', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'warns when WordPress may not send requests to itself', () => {
		const evidence = healthySite( ( e ) =>
			fail( e, LOOPBACK, 'blocked', 'User has blocked requests.' )
		);
		const finding = findingOf( check, evidence );
		expect( finding.severity ).toBe( 'warning' );
		expect( finding.remediation.steps[ 0 ]?.snippet?.code ).toContain(
			"'example.org'"
		);
	} );

	it( 'warns when the connection fails', () => {
		const evidence = healthySite( ( e ) =>
			fail( e, LOOPBACK, 'network', 'Connection refused.' )
		);
		expect( findingOf( check, evidence ).detail ).toContain(
			'Connection refused.'
		);
	} );

	it( 'warns when the server’s own address is refused', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				LOOPBACK,
				htmlPage( 403, '<title>403 Forbidden</title>' )
			)
		);
		expect(
			findingOf( check, evidence ).remediation.steps[ 0 ]?.text
		).toContain( '403' );
	} );

	it( 'does not claim to know why the server did not answer itself in time', () => {
		const evidence = healthySite( ( e ) => fail( e, LOOPBACK, 'timeout' ) );
		expect( judge( check, evidence ) ).toMatchObject( {
			outcome: 'unknown',
			reason: expect.stringContaining( 'single worker' ),
		} );
		expect( diagnose( { ...evidence, loopbackEcho: null } ).kind ).toBe(
			'healthy'
		);
	} );

	it( 'passes when the browser is refused alike', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, {}, restError( 401, 'rest_login_required' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
