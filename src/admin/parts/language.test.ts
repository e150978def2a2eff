import { pageLanguage } from './language';

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
