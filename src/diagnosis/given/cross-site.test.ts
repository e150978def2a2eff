import { isFromAnotherSite } from './cross-site';

const url = 'https://example.org/wp-json/wp/v2/users/me';

it.each( [
	[ 'https://shop.example', null, true ],
	[ null, 'https://shop.example/cart', true ],
	[ 'http://localhost:3000', null, true ],
	[ null, 'https://www.example.org/cart', false ],
	[ 'https://app.example.org', null, false ],
	[ 'null', null, false ],
	[ null, null, false ],
] )( 'reads origin %s, referer %s', ( origin, referer, expected ) => {
	expect( isFromAnotherSite( { url, origin, referer } ) ).toBe( expected );
} );

it( 'says nothing where the address is not told', () => {
	expect(
		isFromAnotherSite( {
			url: null,
			origin: 'https://a.example',
			referer: null,
		} )
	).toBe( false );
} );
