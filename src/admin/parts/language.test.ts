/**
 * @jest-environment jsdom
 */

import { numberText, pageLanguage } from './language';

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
