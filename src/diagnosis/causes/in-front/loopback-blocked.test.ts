import {
	fail,
	followUp,
	healthySite,
	htmlPage,
	plugin,
	respond,
	restError,
	seenBy,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
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

	it( 'takes wp-cron.php out of a password that the server is asked for as well, in the words of its web server', () => {
		const stepsOn = ( software: string ) =>
			JSON.stringify(
				findingOf(
					check,
					healthySite( ( e ) => {
						e.server.software = software;
						respond(
							e,
							LOOPBACK,
							htmlPage( 401, '', {
								'www-authenticate': 'Basic realm="x"',
							} )
						);
					} )
				).remediation.steps
			);
		expect( stepsOn( 'Apache' ) ).toContain( '<Files wp-cron.php>' );
		expect( stepsOn( 'Caddy' ) ).toContain( '/wp-cron.php' );
		expect( stepsOn( 'Caddy' ) ).not.toContain( '.htaccess' );
	} );

	it( 'names who refuses the REST API to the site alone', () => {
		const evidence = healthySite( ( e ) => {
			const refusal = restError( 401, 'members_area' );
			respond( e, { endpoint: 'preflight', ...LOOPBACK }, refusal );
			followUp( e, ( { endpoint } ) =>
				endpoint === 'echo' ? undefined : refusal
			);
		} );
		expect( findingOf( check, evidence ) ).toMatchObject( {
			severity: 'warning',
			certainty: null,
			summary: expect.stringContaining(
				'answers 401 to what the site itself sends to its REST API, while your browser gets through'
			),
		} );
		expect( diagnose( evidence ).kind ).toBe( 'problem' );
		evidence.exchanges = evidence.exchanges.map( ( each ) =>
			each.response?.code === 'members_area'
				? seenBy( each, plugin( 'gate/gate.php', 'Gate' ) )
				: each
		);
		expect( findingOf( check, evidence ) ).toMatchObject( {
			certainty: 'traced',
			summary: expect.stringContaining( 'The plugin “Gate” answers 401' ),
		} );
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

	it( 'says the same when no more were sent after the first', () => {
		const evidence = healthySite( ( e ) => {
			fail( e, LOOPBACK, 'refused-to-send' );
			fail( e, { endpoint: 'preflight' }, 'timeout' );
			followUp( e );
			fail( e, { endpoint: 'index', ...LOOPBACK }, 'refused-to-send' );
			fail( e, { endpoint: 'echo', ...LOOPBACK }, 'refused-to-send' );
		} );
		expect( judge( check, evidence ) ).toMatchObject( {
			outcome: 'unknown',
			reason: expect.stringContaining( 'single worker' ),
		} );
	} );

	it( 'passes when the browser is refused alike', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, {}, restError( 401, 'rest_login_required' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
