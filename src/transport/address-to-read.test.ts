import { addressToRead } from './address-to-read';

const REST = 'https://example.org/wp-json/wp/v2/posts/1';

it.each( [
	[ REST, REST ],
	[ `${ REST }?context=edit`, `${ REST }?context=edit` ],
	[ `${ REST }?_method=DELETE&force=true`, `${ REST }?force=true` ],
	[ `${ REST }?_method=GET&a=1&.method=PUT`, `${ REST }?a=1` ],
	[ `${ REST }?+_method[]=DELETE`, REST ],
	[
		'https://example.org/?rest_route=/wp/v2/posts/1&%5Fmethod=PUT',
		'https://example.org/?rest_route=/wp/v2/posts/1',
	],
	[
		'https://example.org/wp-json/batch/v1?_method=PUT',
		'https://example.org/wp-json/batch/v1',
	],
	[
		'https://example.org/?rest_route=/batch/v1',
		'https://example.org/?rest_route=/batch/v1',
	],
	[ `${ REST }%3F_method=DELETE`, null ],
	[ `${ REST }?a${ '[a]'.repeat( 20 ) }=1`, null ],
] )( 'of %s is %s', ( url, expected ) => {
	expect( addressToRead( url ) ).toBe( expected );
} );
