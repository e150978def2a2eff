import {
	followUp,
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { receiptOf } from '../../../../tests/receipt';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './http-basic-authentication';

const CHALLENGE = { 'www-authenticate': 'Basic realm="Staging"' };
const APACHE = htmlPage( 401, '<title>401 Unauthorized</title>', CHALLENGE );

describe( 'http-basic-authentication', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fails, alone, when the web server asks for a password', () => {
		const evidence = healthySite( ( e ) => respond( e, {}, APACHE ) );
		const finding = findingOf( check, evidence );
		expect( finding.station ).toBe( 'web-server' );
		expect( finding.remediation.steps[ 1 ]?.snippet?.code ).toContain(
			'm#^[A-Z]+ /wp-json/(?!.*'
		);
		expect(
			diagnose( { ...evidence, browserEcho: null } ).findings.map(
				( each ) => each.check
			)
		).toEqual( [ 'http-basic-authentication' ] );
	} );

	it( 'leaves the front page that a plugin was seen to close to the check of pages', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { endpoint: 'front-page' }, APACHE );
			e.exchanges.forEach( ( each ) => {
				if ( each.probe.endpoint === 'front-page' ) {
					each.receipt = receiptOf( 'a', {
						origin: {
							component: { kind: 'plugin', id: 'a', name: 'A' },
							file: 'a.php',
							line: 3,
							where: 'wp_headers',
							callback: '',
						},
					} );
				}
			} );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'opens wp-cron.php where the site’s own requests are refused, and only there', () => {
		const codes = ( wanted: object ) =>
			findingOf(
				check,
				healthySite( ( e ) => {
					followUp( e );
					respond( e, wanted, APACHE );
				} )
			).remediation.steps.map( ( { snippet } ) => snippet?.code );
		expect( codes( {} ).join() ).toContain( 'wp-cron.php' );
		expect(
			codes( { credential: 'none', vantage: 'browser' } ).join()
		).not.toContain( 'wp-cron.php' );
	} );

	it( 'speaks nginx to nginx', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { credential: 'none' }, APACHE );
			e.server.software = 'nginx/1.22.1';
		} );
		expect(
			findingOf( check, evidence ).remediation.steps[ 1 ]?.snippet?.code
		).toContain( 'auth_basic $realm' );
	} );

	it( 'tells a plugin’s password prompt from the server’s', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ credential: 'none' },
				htmlPage( 401, 'Authorization Required', {
					...CHALLENGE,
					expires: 'Wed, 11 Jan 1984 05:00:00 GMT',
				} )
			)
		);
		expect( findingOf( check, evidence ).station ).toBe( 'php' );
	} );

	it( 'passes when a plugin answers 401 without asking for a password', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ credential: 'none' },
				restError( 401, 'rest_login_required' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'does not know when nothing was answered', () => {
		const evidence = healthySite( ( e ) => {
			e.exchanges = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
	} );
} );
