/**
 * @jest-environment jsdom
 */

import { searchOutcome } from '../../../tests/search-outcome';
import { forget, keep, keyOf, recall } from './kept-search';

describe( 'what is kept for the next visit', () => {
	afterEach( () => {
		jest.restoreAllMocks();
		window.localStorage.clear();
	} );

	it( 'comes back, for the same user only', () => {
		const kept = { state: 'done' as const, outcome: searchOutcome() };
		keep( 1, kept );
		expect( recall( 1 ) ).toEqual( kept );
		expect( recall( 2 ) ).toBeNull();
		forget( 1 );
		expect( recall( 1 ) ).toBeNull();
	} );

	it.each( [ '{', '1', 'null', '{"state":"done"}', '{"state":"other"}' ] )(
		'is nothing when it is not whole: %s',
		( text ) => {
			window.localStorage.setItem( keyOf( 1 ), text );
			expect( recall( 1 ) ).toBeNull();
		}
	);

	it( 'does without a storage', () => {
		const refuse = () => {
			throw new Error( 'denied' );
		};
		jest.spyOn( Storage.prototype, 'setItem' ).mockImplementation( refuse );
		jest.spyOn( Storage.prototype, 'getItem' ).mockImplementation( refuse );
		jest.spyOn( Storage.prototype, 'removeItem' ).mockImplementation(
			refuse
		);
		expect( () =>
			keep( 1, { state: 'done', outcome: searchOutcome() } )
		).not.toThrow();
		expect( recall( 1 ) ).toBeNull();
	} );
} );
