import { isRestLike, resolveAddress } from './address';
import { UNKNOWN, type Written } from './written';

const HOME = 'https://example.org';
const SITE = { home: HOME, siteurl: HOME, restRoot: `${ HOME }/wp-json/` };
const FOLDER = {
	home: `${ HOME }/blog`,
	siteurl: `${ HOME }/blog/core`,
	restRoot: `${ HOME }/blog/wp-json/`,
};
const PLAIN = { ...SITE, restRoot: `${ HOME }/?rest_route=/` };
const RENAMED = { ...SITE, restRoot: `${ HOME }/api/` };

const resolved = ( url: string, site = SITE, more: Partial< Written > = {} ) =>
	resolveAddress( { url, ...more } as Written, site );

it.each( [
	[ '/wp/v2/posts?a=b', SITE, '/wp-json/wp/v2/posts?a=b' ],
	[ 'wp/v2/posts', SITE, '/wp-json/wp/v2/posts' ],
	[ 'wp/v2', SITE, '/wp-json/wp/v2' ],
	[ 'shop/orders', SITE, '/wp-json/shop/orders' ],
	[ 'my-shop/orders/1', SITE, '/wp-json/my-shop/orders/1' ],
	[ 'wp-json/wp/v2/posts', SITE, '/wp-json/wp/v2/posts' ],
	[ '/wp-json/wp/v2/posts', SITE, '/wp-json/wp/v2/posts' ],
	[ '?rest_route=/wp/v2/posts', SITE, '/?rest_route=/wp/v2/posts' ],
	[ 'index.php?rest_route=/', SITE, '/index.php?rest_route=/' ],
	[ '/wp-admin/admin-ajax.php', SITE, '/wp-admin/admin-ajax.php' ],
	[ 'wp-admin/post.php', SITE, '/wp-admin/post.php' ],
	[ '/wp-login.php', FOLDER, '/blog/core/wp-login.php' ],
	[ '/wp-json/wp/v2/posts', FOLDER, '/blog/wp-json/wp/v2/posts' ],
	[ '/?rest_route=/', FOLDER, '/blog/?rest_route=/' ],
	[ '/blog/wp-json/wp/v2/posts', FOLDER, '/blog/wp-json/wp/v2/posts' ],
	[ '/wp/v2/posts', FOLDER, '/blog/wp-json/wp/v2/posts' ],
	[ '/wp/v2/posts?a=b', PLAIN, '/?rest_route=/wp/v2/posts&a=b' ],
	[ '/api/wp/v2/posts', RENAMED, '/api/wp/v2/posts' ],
	[ '/xmlrpc.php', SITE, '/xmlrpc.php' ],
	[ '$SITE/wp-json/wp/v2/posts', SITE, '/wp-json/wp/v2/posts' ],
	[ 'https://{{host}}/wp-json/wp/v2/posts', SITE, '/wp-json/wp/v2/posts' ],
	[ 'http://<host>:8080/wp-json/', SITE, '/wp-json/' ],
	[ '${url}wp-json/wp/v2/posts', SITE, '/wp-json/wp/v2/posts' ],
	[ 'https://example.org/wp-json/?a=$A&b=1#c', SITE, '/wp-json/?b=1' ],
	[ 'https://example.org/wp-json/?a={{a}}', SITE, '/wp-json/' ],
	[ '//example.org/wp-json/', SITE, '/wp-json/' ],
] )( 'knows what address of the site “%s” means', ( url, site, path ) => {
	expect( resolved( url, site ) ).toEqual( {
		kind: 'own',
		url: `${ HOME }${ path }`,
		user: null,
	} );
} );

it( 'takes what a server or a browser wrote for the whole path', () => {
	const target = { isTarget: true };
	for ( const path of [
		'/wp-json/wp/v2/posts',
		'/wp/v2/posts',
		'/wp-login.php',
		'/?a',
	] ) {
		expect( resolved( path, FOLDER, target ) ).toMatchObject( {
			url: `${ HOME }${ path }`,
		} );
	}
} );

it( 'keeps who stood before the host, and takes other spellings of the host for the site', () => {
	expect( resolved( 'https://mar%C3%ADa:a%20b@example.org/' ) ).toEqual( {
		kind: 'own',
		url: `${ HOME }/`,
		user: 'maría:a b',
	} );
	expect( resolved( 'https://maria:%zz@example.org/' ) ).toMatchObject( {
		user: 'maria:%zz',
	} );
	for ( const url of [ 'http://example.org/', 'https://www.example.org/' ] ) {
		expect( resolved( url ) ).toEqual( { kind: 'own', url, user: null } );
	}
	expect( resolved( 'example.org/wp-json/' ) ).toMatchObject( {
		url: `${ HOME }/wp-json/`,
	} );
	expect(
		resolved( 'example.org/wp-json/', SITE, { scheme: 'http' } )
	).toMatchObject( { url: 'http://example.org/wp-json/' } );
} );

it.each( [
	[ 'https://elsewhere.org/wp-json/#a', 'https://elsewhere.org/wp-json/' ],
	[ '//elsewhere.org/a', 'https://elsewhere.org/a' ],
	[ 'elsewhere.org/a', 'https://elsewhere.org/a' ],
	[ 'localhost:8080/a', 'https://localhost:8080/a' ],
	[ '[::1]:80/a', 'https://[::1]:80/a' ],
	[ 'maria@elsewhere.org/a', 'https://elsewhere.org/a' ],
	[ 'https://example.org:8443/a', 'https://example.org:8443/a' ],
] )( 'knows “%s” for another site’s', ( url, other ) => {
	expect( resolved( url ) ).toEqual( { kind: 'foreign', url: other } );
} );

it.each( [
	'',
	'  ',
	'$SITE',
	'{{url}}',
	'word',
	'ftp://example.org/a',
	'https://',
	`https://example.org/${ UNKNOWN }/a`,
	'/wp/v2/posts/{id}',
] )( 'makes nothing up of “%s”', ( url ) => {
	expect( resolved( url ) ).toBeNull();
} );

it.each( [
	[ '/wp-json', true ],
	[ 'https://elsewhere.org/a/wp-json/b', true ],
	[ '/wp-json?a', true ],
	[ '/?a=b&rest_route=/', true ],
	[ `${ HOME }/api/a`, true ],
	[ '/wp-jsons/', false ],
	[ '/?no_rest_route=/', false ],
	[ `${ HOME }/apis`, false ],
] )( 'knows an address of some REST API: %s', ( address, is ) => {
	expect( isRestLike( address, RENAMED ) ).toBe( is );
} );
