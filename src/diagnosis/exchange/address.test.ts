import { healthySite } from '../../../tests/evidence';
import {
	isForFrontController,
	originOf,
	restAddressOf,
	restUrl,
	vantageFor,
} from './address';

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

it.each( [
	[ '/', true ],
	[ '/wp-json/wp/v2/posts', true ],
	[ '/index.php/wp-json/', true ],
	[ '/blog/my-wp-admin-story/', true ],
	[ '/a%2Fb/', true ],
	[ '/wp-admin/post.php/wp-json/', false ],
	[ '/WP-Admin/wp-json/', false ],
	[ '/wp-content/a/wp-json/', false ],
	[ '/wp-includes/wp-json/', false ],
	[ '/xmlrpc.php/wp-json/', false ],
	[ '/a.php5/wp-json/', false ],
	[ '/a.phtml/wp-json/', false ],
	[ '/a.phar/wp-json/', false ],
	[ '/a;/wp-login.php;x/', false ],
	[ '/%77p-admin/wp-json/', false ],
	[ '/%2577p-admin/wp-json/', false ],
	[ '/a/..%2Fwp-json/', false ],
	[ '/a%5Cwp-admin%5Cwp-json/', false ],
	[ '/a%00wp-admin%00/wp-json/', false ],
	[ '/wp%2dadmin/wp-json/', false ],
	[ '/wp%2Dadmin/wp-json/', false ],
] )( 'knows what WordPress’s front controller answers: %s', ( path, is ) => {
	expect( isForFrontController( `https://example.org${ path }` ) ).toBe( is );
} );

it( 'knows from where an address can be asked', () => {
	const page = { ...healthySite().page, origin: 'https://example.org' };
	expect( originOf( 'https://example.org:8443/a?b#c' ) ).toBe(
		'https://example.org:8443'
	);
	expect( originOf( 'example' ) ).toBeNull();
	expect( vantageFor( 'https://example.org/a', page ) ).toBe( 'browser' );
	for ( const other of [
		'http://example.org/',
		'https://www.example.org/',
	] ) {
		expect( vantageFor( other, page ) ).toBe( 'loopback' );
	}
} );
