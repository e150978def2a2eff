import { mayBeChance } from './by-chance';

describe( 'mayBeChance', () => {
	it.each( [
		[ 0, 0 ],
		[ 9, 0 ],
		[ 0, 9 ],
		[ 1, 5 ],
		[ 3, 3 ],
	] )(
		'takes %d refused and %d passed for what a coin does',
		( refused, passed ) => {
			expect( mayBeChance( { refused, passed } ) ).toBe( true );
		}
	);

	it.each( [
		[ 3, 4 ],
		[ 4, 3 ],
		[ 2, 7 ],
		[ 10, 0 ],
	] )( 'calls %d refused and %d passed no chance', ( refused, passed ) => {
		expect( mayBeChance( { refused, passed } ) ).toBe( false );
	} );
} );
