import { estimate, secondsLeft } from './estimate';

describe( 'the estimate', () => {
	it( 'grows by one request when the plugins double', () => {
		expect(
			estimate( 63, 100, 1 ).requests - estimate( 31, 100, 1 ).requests
		).toBe( 1 );
	} );

	it( 'is shorter with more at once, and never nothing', () => {
		expect( estimate( 30, 1000, 1 ).seconds ).toBeGreaterThan(
			estimate( 30, 1000, 4 ).seconds
		);
		expect( estimate( 1, 1, 4 ).seconds ).toBe( 1 );
	} );

	it( 'says nothing about the time left before the first answer', () => {
		expect( secondsLeft( { done: 0, bound: 9 }, [], 1 ) ).toBeNull();
		expect( secondsLeft( { done: 3, bound: 9 }, [ 400, 600 ], 1 ) ).toBe(
			3
		);
	} );
} );
