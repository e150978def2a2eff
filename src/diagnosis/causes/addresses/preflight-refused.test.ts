import {
	followUp,
	healthySite,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { receiptOf } from '../../../../tests/receipt';
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

	it( 'takes no single breakdown for a refusal, unless somebody was seen to send it', () => {
		const broken = healthySite( ( e ) => {
			respond( e, PREFLIGHT, restError( 503, 'busy' ) );
			followUp( e );
		} );
		expect( judge( check, broken ).outcome ).toBe( 'pass' );
		broken.exchanges.find(
			( { probe } ) => probe.endpoint === 'preflight'
		)!.receipt = receiptOf( '', {
			origin: {
				component: { kind: 'plugin', id: 'a/a.php', name: 'A' },
				file: 'a.php',
				line: 1,
				where: 'status_header',
				callback: '',
			},
		} );
		expect( findingOf( check, broken ).summary ).toMatch(
			/^The plugin “A” refuses/
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
