import { healthySite } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './clock-skew';

describe( 'clock-skew', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'behind', 2 * 3600 ],
		[ 'ahead of', -2 * 3600 ],
	] )( 'warns when the server is %s the browser', ( word, seconds ) => {
		const evidence = healthySite( ( e ) => {
			e.page.time += seconds * 1000;
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( '120 minutes' );
		expect( finding.detail ).toContain( word );
	} );

	it( 'begins where signed requests begin to fail, after five minutes', () => {
		for ( const [ seconds, outcome ] of [
			[ 300, 'pass' ],
			[ 301, 'fail' ],
			[ -300, 'pass' ],
			[ -301, 'fail' ],
		] as const ) {
			const evidence = healthySite( ( e ) => {
				e.page.time += seconds * 1000;
			} );
			expect( judge( check, evidence ).outcome ).toBe( outcome );
		}
	} );

	it( 'is silent at the seconds a slow answer takes', () => {
		const evidence = healthySite( ( e ) => {
			e.page.time += 60_000;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
