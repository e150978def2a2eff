import { healthySite, htmlPage, respond } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './plugin-asks-for-password';

const CHALLENGE = htmlPage( 401, '<title>401 Unauthorized</title>', {
	'www-authenticate': 'Basic realm="Office"',
} );
const PROMPT = htmlPage( 401, 'Authorization Required', {
	'www-authenticate': 'Basic realm="Word"',
	expires: 'Wed, 11 Jan 1984 05:00:00 GMT',
} );

describe( 'plugin-asks-for-password', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires at a prompt that PHP sends', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, { credential: 'none' }, PROMPT )
		);
		expect( findingOf( check, evidence ).detail ).toContain(
			'realm="Word"'
		);
		expect(
			diagnose( { ...evidence, browserEcho: null } ).findings[ 0 ]?.check
		).toBe( 'plugin-asks-for-password' );
	} );

	it( 'is silent at the prompt of the web server', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, { credential: 'none' }, CHALLENGE )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
