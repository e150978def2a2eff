import { healthySite } from '../../../tests/evidence';
import { restAddressOf, restUrl } from './address';

const pretty = healthySite().site;
const plain = {
	...pretty,
	permalinkStructure: '',
	restRoot: 'https://example.org/blog/index.php?rest_route=/',
};
const index = { ...pretty, restRoot: 'https://example.org/index.php/wp-json/' };
const renamed = {
	...pretty,
	restPrefix: 'api',
	restRoot: 'https://example.org/api/',
};

describe( 'restUrl', () => {
	it.each( [
		[
			pretty,
			'pretty',
			'https://example.org/wp-json/wp/v2/posts?per_page=1',
		],
		[
			pretty,
			'query',
			'https://example.org/index.php?rest_route=/wp/v2/posts&per_page=1',
		],
		[
			plain,
			'pretty',
			'https://example.org/blog/index.php?rest_route=/wp/v2/posts&per_page=1',
		],
		[
			index,
			'pretty',
			'https://example.org/index.php/wp-json/wp/v2/posts?per_page=1',
		],
		[
			index,
			'query',
			'https://example.org/index.php?rest_route=/wp/v2/posts&per_page=1',
		],
		[ renamed, 'pretty', 'https://example.org/api/wp/v2/posts?per_page=1' ],
	] as const )( 'writes an address of %j as %s', ( site, form, url ) => {
		expect( restUrl( site, '/wp/v2/posts?per_page=1', form ) ).toBe( url );
	} );
} );

describe( 'restAddressOf', () => {
	it.each( [
		[
			'https://example.org/wp-json/wp/v2/posts?_wpnonce=a&b=1',
			'/wp/v2/posts?b=1',
			'pretty',
		],
		[ '/wp-json/wp/v2/posts', '/wp/v2/posts', 'pretty' ],
		[ '/wp/v2/posts?b=1', '/wp/v2/posts?b=1', 'pretty' ],
		[
			'https://example.org/?rest_route=/wp/v2/posts&b=1',
			'/wp/v2/posts?b=1',
			'query',
		],
		[
			'https://example.org/?rest_route=%2Fwp%2Fv2%2Fposts',
			'/wp/v2/posts',
			'query',
		],
		[ 'https://example.org/wp-json', '/', 'pretty' ],
	] )( 'takes %s apart', ( address, route, form ) => {
		const found = restAddressOf( pretty, address );
		expect( found ).toMatchObject( { route, form } );
		expect( found?.url ).not.toContain( '_wpnonce' );
	} );

	it.each( [
		'https://elsewhere.example/wp-json/',
		'http://example.org/wp-json/',
		'https://example.org/shop/',
		'https://example.org.evil.example/wp-json/',
		'not an address',
		'',
	] )(
		'does not take %j for an address of this site’s REST API',
		( address ) => {
			expect( restAddressOf( pretty, address ) ).toBeNull();
		}
	);

	it( 'does not keep a login written into the address', () => {
		expect(
			restAddressOf( pretty, 'https://joe:secret@example.org/wp-json/' )
				?.url
		).toBe( 'https://example.org/wp-json/' );
	} );
} );
