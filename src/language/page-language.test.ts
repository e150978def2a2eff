/**
 * @jest-environment jsdom
 */

import { counted, numberText, pageLanguage } from './page-language';

afterEach( () => {
	document.documentElement.lang = '';
} );

it.each( [
	[ 'de-DE', 'de-DE' ],
	[ 'de-DE-formal', 'de-DE-formal' ],
	[ 'ar', 'ar' ],
	[ 'pt-PT-ao90', undefined ],
	[ '', undefined ],
] )( 'a page in “%s” writes dates as %s', ( lang, expected ) => {
	document.documentElement.lang = lang;
	expect( pageLanguage() ).toBe( expected );
	expect( () =>
		new Date( 0 ).toLocaleDateString( pageLanguage() )
	).not.toThrow();
} );

it.each( [
	[ 'de-DE', 1234.56, 1, '1.234,6' ],
	[ 'en-US', 1234.56, 0, '1,235' ],
	// As everywhere else in WordPress in that language.
	[ 'ar', 7, 0, '7' ],
] )(
	'a page in “%s” writes %d with %d digits as %s',
	( lang, number, digits, text ) => {
		document.documentElement.lang = lang;
		expect( numberText( number, digits ) ).toBe( text );
	}
);

it.each( [
	[ 'de-DE', '1.234 von 12.345 Routen' ],
	[ 'en-US', '1,234 von 12,345 Routen' ],
	[ '', '1,234 von 12,345 Routen' ],
] )( 'a page in “%s” counts %s', ( lang, text ) => {
	document.documentElement.lang = lang;
	expect( counted( '%1$d von %2$d %3$s', 1234, 12345, 'Routen' ) ).toBe(
		text
	);
	expect( counted( '%d', 12 ) ).toBe( '12' );
} );
