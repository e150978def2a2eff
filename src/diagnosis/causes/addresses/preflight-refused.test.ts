import {
	followUp,
	healthySite,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './preflight-refused';

const PREFLIGHT = { endpoint: 'preflight' } as const;
const REFUSED = restError( 401, 'who_are_you' );

describe( 'preflight-refused', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the question alone is refused', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, PREFLIGHT, REFUSED );
			followUp( e );
		} );
		expect( findingOf( check, evidence ).summary ).toContain( 'CORS' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'preflight-refused'
		);
	} );

	it( 'is silent when no request of the server to itself gets through', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, PREFLIGHT, REFUSED );
			followUp( e, () => REFUSED );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
