import {
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './writing-blocked-in-front';

const SAVE = { endpoint: 'save-post' } as const;
const FORBIDDEN = htmlPage( 403, '<title>403 Forbidden</title>' );

describe( 'writing-blocked-in-front', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when only the save is refused, by the web server', () => {
		const evidence = healthySite( ( e ) => respond( e, SAVE, FORBIDDEN ) );
		expect( findingOf( check, evidence ).station ).toBe( 'web-server' );
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'writing-blocked-in-front' ] );
	} );

	it( 'is silent when a plugin refuses the save', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, SAVE, restError( 401, 'no_saving' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when reading is refused in front as well', () => {
		const evidence = healthySite( ( e ) => respond( e, {}, FORBIDDEN ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
