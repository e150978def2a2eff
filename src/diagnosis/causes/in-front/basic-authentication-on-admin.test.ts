import { healthySite, htmlPage, respond } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './basic-authentication-on-admin';

const CHALLENGE = htmlPage( 401, '<title>401 Unauthorized</title>', {
	'www-authenticate': 'Basic realm="Office"',
} );

describe( 'basic-authentication-on-admin', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when admin-ajax.php asks for a password and the REST API does not', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, { endpoint: 'echo' }, CHALLENGE )
		);
		const finding = findingOf( check, evidence );
		expect( finding.detail ).toContain( 'realm="Office"' );
		expect( finding.remediation.steps[ 0 ]?.snippet?.where ).toBe(
			'wp-admin/.htaccess'
		);
		expect(
			diagnose( { ...evidence, browserEcho: null } ).findings.map(
				( each ) => each.check
			)
		).toEqual( [ 'basic-authentication-on-admin' ] );
	} );

	it( 'speaks nginx to nginx', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { endpoint: 'echo' }, CHALLENGE );
			e.server.software = 'nginx/1.22.1';
		} );
		expect(
			findingOf( check, evidence ).remediation.steps[ 0 ]?.snippet?.code
		).toContain( 'auth_basic off' );
	} );

	it( 'is silent when the whole site asks for a password', () => {
		const evidence = healthySite( ( e ) => respond( e, {}, CHALLENGE ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
