import {
	followUp,
	healthySite,
	htmlPage,
	respond,
} from '../../../../tests/evidence';
import { judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './visitors-kept-out-by-address';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;
const FORBIDDEN = htmlPage( 403, '<title>403 Forbidden</title>' );

describe( 'visitors-kept-out-by-address', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the server gets through where the browser is refused', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, FORBIDDEN );
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'fail' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'visitors-kept-out-by-address'
		);
	} );

	it( 'is silent when the server is refused alike', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, FORBIDDEN );
			followUp( e, () => FORBIDDEN );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
