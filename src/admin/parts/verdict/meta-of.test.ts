import { healthySite } from '../../../../tests/evidence';
import { metaOf } from './meta-of';

/** As many as fit beside each other on a phone of 390 px. */
const FITTING = 50;

const took = ( duration: number, partial = false ) =>
	metaOf( {
		duration,
		partial,
		evidence: healthySite(),
		finishedAt: new Date( 2026, 10, 30, 12, 40, 24 ).getTime(),
	} );

it( 'tells seconds as exactly as they matter', () => {
	expect( took( 940 ) ).toMatch( / · 0\.9 seconds$/ );
	expect( took( 9_949 ) ).toMatch( / · 9\.9 seconds$/ );
	expect( took( 9_950 ) ).toMatch( / · 10 seconds$/ );
	expect( took( 152_300 ) ).toMatch( / · 152 seconds$/ );
} );

it( 'fits into a line of a phone at any time of day', () => {
	expect( took( 152_300 ) ).toMatch( /^Checked at 12:40/ );
	expect( took( 152_300 ).length ).toBeLessThanOrEqual( FITTING );
} );

it( 'says when not everything was asked', () => {
	expect( took( 1_000, true ) ).toMatch( /^The check was stopped early\. / );
} );
