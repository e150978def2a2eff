import { exchange, healthySite } from '../../../../tests/evidence';
import { metaOf, metaOfProof } from './meta-of';

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

it( 'tells when asking again has shown it, not when the fault was found', () => {
	const [ first, second ] = healthySite().exchanges;
	const sentAt = new Date( 2026, 10, 30, 13, 5 ).getTime();
	const exchanges = [
		{ ...exchange( first!.probe ), sentAt, duration: 400 },
		{
			...exchange( second!.probe ),
			sentAt: sentAt + 500,
			duration: 1_000,
		},
	];
	expect( metaOfProof( { exchanges } ) ).toMatch(
		/^Checked at 1:05.* · 2 requests · 1\.5 seconds$/
	);
	expect( metaOfProof( { exchanges: [] } ) ).toBe( '' );
} );
