import { isFromAnotherSite } from './given-origin';

const URL_HERE = 'https://example.org/wp-json/wp/v2/users/me';

it.each( [
	[ `-H 'sec-fetch-site: cross-site'`, true ],
	[ `-H 'Origin: https://shop.example'`, true ],
	[ `"referrer": "https://shop.example/cart"`, true ],
	[ `-H 'sec-fetch-site: same-origin'`, false ],
	[ `-H 'Referer: https://www.example.org/cart'`, false ],
	[ `-H 'Origin: https://app.example.org'`, false ],
	[ '', false ],
] )( 'reads %s', ( text, expected ) => {
	expect( isFromAnotherSite( text, URL_HERE ) ).toBe( expected );
} );

it( 'says nothing of an address it cannot read', () => {
	expect( isFromAnotherSite( 'Origin: https://a.example', '/wp/v2' ) ).toBe(
		false
	);
} );
