import type { Answer } from '../../isolation';
import { paced } from './paced';

/** A measure whose answers are given by hand, in the order of asking. */
function byHand() {
	const open: ( ( outcome: Answer[ 'outcome' ] ) => void )[] = [];
	let asked = 0;
	return {
		measure: () => {
			asked++;
			return new Promise< Answer >( ( resolve ) =>
				open.push( ( outcome ) => resolve( { outcome } ) )
			);
		},
		/** How many have been asked in all. */
		async asked() {
			await new Promise( ( done ) => setTimeout( done ) );
			return asked;
		},
		answer( outcome: Answer[ 'outcome' ] ) {
			open.shift()?.( outcome );
		},
	};
}

const NOTHING = new Set< string >();

it( 'asks as many at once as it may, and the next when one has been answered', async () => {
	const site = byHand();
	const onSlower = jest.fn();
	const measure = paced( site.measure, 3, onSlower );
	const answers = Array.from( { length: 5 }, () => measure( NOTHING ) );
	expect( await site.asked() ).toBe( 3 );
	site.answer( 'pass' );
	expect( await site.asked() ).toBe( 4 );
	for ( let each = 0; each < 4; each++ ) {
		site.answer( 'fail' );
		await site.asked();
	}
	expect(
		( await Promise.all( answers ) ).map( ( { outcome } ) => outcome )
	).toEqual( [ 'pass', 'fail', 'fail', 'fail', 'fail' ] );
	expect( onSlower ).not.toHaveBeenCalled();
} );

it( 'asks one at a time from the first answer on that asks for patience, and says so once', async () => {
	const site = byHand();
	const onSlower = jest.fn();
	const measure = paced( site.measure, 3, onSlower );
	const answers = Array.from( { length: 6 }, () => measure( NOTHING ) );
	expect( await site.asked() ).toBe( 3 );
	site.answer( 'transient' );
	// Two are still under way: none is asked beside them.
	expect( await site.asked() ).toBe( 3 );
	expect( onSlower ).toHaveBeenCalledTimes( 1 );
	site.answer( 'transient' );
	expect( await site.asked() ).toBe( 3 );
	for ( const asked of [ 4, 5, 6 ] ) {
		site.answer( 'pass' );
		expect( await site.asked() ).toBe( asked );
	}
	site.answer( 'pass' );
	await Promise.all( answers );
	expect( onSlower ).toHaveBeenCalledTimes( 1 );
} );

it( 'has nothing to slow down where one is asked at a time', async () => {
	const site = byHand();
	const onSlower = jest.fn();
	const answer = paced( site.measure, 1, onSlower )( NOTHING );
	await site.asked();
	site.answer( 'transient' );
	expect( await answer ).toEqual( { outcome: 'transient' } );
	expect( onSlower ).not.toHaveBeenCalled();
} );
