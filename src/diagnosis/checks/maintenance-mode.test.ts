import {
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../tests/evidence';
import { findingOf, judge } from '../../../tests/judge';
import check from './maintenance-mode';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'maintenance-mode', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when visitors are told to come back', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restError( 503, 'wp_die', 'Back soon.' ) )
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'maintenance'
		);
	} );

	it( 'is silent at a 503 of the web server', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, htmlPage( 503, '<center>nginx</center>' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent at a lock-out', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				htmlPage( 503, 'Your access to this site has been limited' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
