import {
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './refusal-without-challenge';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;
const BARE = htmlPage( 401, '<title>401 Unauthorized</title>' );

describe( 'refusal-without-challenge', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires at a 401 of the web server that asks for nothing', () => {
		const evidence = healthySite( ( e ) => respond( e, VISITOR, BARE ) );
		expect( findingOf( check, evidence ).station ).toBe( 'web-server' );
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'refusal-without-challenge' ] );
	} );

	it( 'is silent when it asks for a password', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				htmlPage( 401, '<title>401 Unauthorized</title>', {
					'www-authenticate': 'Basic realm="x"',
				} )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when a plugin answers 401', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restError( 401, 'rest_login_required' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
