import { healthySite, respond, restError } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './rest-index-closed';

const INDEX = { endpoint: 'index', credential: 'none' } as const;
const CLOSED = restError( 401, 'not_for_you', 'Members only.' );

describe( 'rest-index-closed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when only the index is closed', () => {
		const evidence = healthySite( ( e ) => respond( e, INDEX, CLOSED ) );
		expect( findingOf( check, evidence ).summary ).toContain( 'index' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'rest-index-closed'
		);
	} );

	it( 'is silent when everything is closed', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, { credential: 'none' }, CLOSED )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
