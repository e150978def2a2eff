import { Ledger } from './ledger';
import type { Outcome } from './types';

const A = 0b01n;
const BOTH = 0b11n;

/** A ledger with these answers to one set, one trial each. */
function ledgerOf( ...outcomes: Outcome[] ): Ledger {
	const ledger = new Ledger();
	outcomes.forEach( ( outcome, trial ) =>
		ledger.record( A, trial, { outcome } )
	);
	return ledger;
}

it( 'takes a set as settled only where one outcome leads by enough', () => {
	expect( ledgerOf( 'fail' ).settled( A, 1 )?.outcome ).toBe( 'fail' );
	expect( ledgerOf( 'fail' ).settled( A, 2 ) ).toBeUndefined();
	expect( ledgerOf( 'fail', 'pass' ).settled( A, 1 ) ).toBeUndefined();
	expect( ledgerOf( 'fail', 'pass', 'pass' ).settled( A, 1 )?.outcome ).toBe(
		'pass'
	);
	expect( ledgerOf( 'fail', 'pass', 'pass' ).leadOf( A ) ).toBe( 1 );
	expect( ledgerOf().settled( A, 1 ) ).toBeUndefined();
} );

it( 'counts a set that was answered as often one way as the other to neither', () => {
	const tied = ledgerOf( 'fail', 'pass' );
	expect( [ ...tied.setsThat( 'fail' ) ] ).toEqual( [] );
	expect( [ ...tied.setsThat( 'pass' ) ] ).toEqual( [] );
	expect( tied.smallestFailing( BOTH ) ).toBeUndefined();
	expect( tied.largestPassing( 0n, BOTH ) ).toBeUndefined();
	expect( tied.tally( A ) ).toEqual( { fail: 1, pass: 1 } );
	expect( tied.disagreement ).toEqual( {
		sets: 1,
		minority: 1,
		repeated: 2,
	} );
} );

it( 'finds the smallest set that fails and the largest that passes, within bounds', () => {
	const ledger = new Ledger();
	ledger.record( 0b111n, 0, { outcome: 'fail' } );
	ledger.record( 0b011n, 1, { outcome: 'fail' } );
	ledger.record( 0b1000n, 2, { outcome: 'fail' } );
	ledger.record( 0b001n, 3, { outcome: 'pass' } );
	ledger.record( 0b101n, 4, { outcome: 'pass' } );
	expect( ledger.smallestFailing( 0b111n ) ).toBe( 0b011n );
	expect( ledger.largestPassing( 0b001n, 0b111n ) ).toBe( 0b101n );
	expect( ledger.largestPassing( 0b010n, 0b111n ) ).toBeUndefined();
} );
