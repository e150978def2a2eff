import { retryAfter } from './retry-after';

const NOW = Date.UTC( 2026, 9, 21, 7, 28, 0 );

const asked = ( said: string, date?: string ) =>
	retryAfter( { 'retry-after': said, ...( date ? { date } : {} ) }, NOW );

it( 'is a number of seconds', () => {
	expect( [ asked( '0' ), asked( ' 120 ' ) ] ).toEqual( [ 0, 120 ] );
} );

it( 'is a date, by the clock of the answer where that has one', () => {
	const date = 'Wed, 21 Oct 2026 07:28:09 GMT';
	expect( asked( date ) ).toBe( 9 );
	expect( asked( 'Wednesday, 21-Oct-26 07:28:09 GMT' ) ).toBe( 9 );
	expect( asked( date, 'Wed, 21 Oct 2026 07:28:05 GMT' ) ).toBe( 4 );
	expect( asked( date, 'none' ) ).toBe( 9 );
} );

it( 'is over where the date is', () => {
	expect( asked( 'Wed, 21 Oct 2026 07:27:00 GMT' ) ).toBe( 0 );
} );

it.each( [
	'',
	'-5',
	'0.01',
	'1.5',
	'2 minutes',
	'soon',
	'Someday, soon GMT',
] )( 'is not known from “%s”', ( said ) => {
	expect( asked( said ) ).toBeNull();
} );

it( 'is not known where nothing is said', () => {
	expect( retryAfter( {}, NOW ) ).toBeNull();
} );
