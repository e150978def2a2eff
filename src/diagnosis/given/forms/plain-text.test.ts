import { readWhole, requestIn } from '../../../../tests/read-given';

const ME = 'https://example.org/wp-json/wp/v2/users/me';

it.each( [
	[ ME, null, null ],
	[ `POST ${ ME } 401`, 'POST', 401 ],
	[ `POST ${ ME } 250 ms 401`, 'POST', 401 ],
	[ `PUT ${ ME } 403`, 'PUT', 403 ],
	[ `It fails with 401 on ${ ME }.`, null, 401 ],
	[ `\`GET ${ ME }\` gives (401), why?`, 'GET', 401 ],
	[ `see (${ ME }), status: 403.`, null, 403 ],
	[ `${ ME }\nMethod: DELETE\nStatus: 401`, 'DELETE', 401 ],
	[ '/wp/v2/users/me', null, null ],
	[ 'GET /wp-json/wp/v2/users/me 401', 'GET', 401 ],
	[ 'wp/v2/users/me', null, null ],
	[ 'example.org/wp-json/wp/v2/users/me 401', null, 401 ],
	[ `${ ME } "httpCode":"401"`, null, 401 ],
] )( 'reads %s', ( text, method, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'address',
		url: ME,
		method,
		status,
		login: null,
		nonce: null,
		cookie: null,
		body: null,
	} );
} );

it( 'reads the query form', () => {
	expect( requestIn( '?rest_route=/wp/v2/posts' ).url ).toBe(
		'https://example.org/?rest_route=/wp/v2/posts'
	);
} );

it.each( [
	[ 'it cannot save', 'No request was found' ],
	[ '', 'No request was found' ],
	[
		'https://other.example/wp-json/',
		'https://other.example/wp-json/ belongs to another site',
	],
] )( 'says in one sentence what is wrong with “%s”', ( text, reason ) => {
	expect( readWhole( text ) ).toMatchObject( {
		kind: 'unreadable',
		reason: expect.stringContaining( reason ),
	} );
} );

it( 'takes home and WordPress for one site', () => {
	const site = {
		home: 'https://front.example',
		siteurl: 'https://wp.example/cms',
		restRoot: 'https://front.example/wp-json/',
	};
	expect(
		requestIn( 'GET https://wp.example/cms/wp-json/wp/v2/posts 401', site )
			.url
	).toBe( 'https://wp.example/cms/wp-json/wp/v2/posts' );
	expect(
		requestIn(
			'GET https://www.front.example/wp-json/wp/v2/posts 401',
			site
		).url
	).toBe( 'https://www.front.example/wp-json/wp/v2/posts' );
} );

it( 'reads a site in a folder and one with plain permalinks', () => {
	const site = {
		home: 'https://example.org/blog',
		siteurl: 'https://example.org/blog',
		restRoot: 'https://example.org/blog/?rest_route=/',
	};
	expect( requestIn( '/wp/v2/posts?context=edit', site ).url ).toBe(
		'https://example.org/blog/?rest_route=/wp/v2/posts&context=edit'
	);
	expect( requestIn( '/wp-json/wp/v2/posts', site ).url ).toBe(
		'https://example.org/blog/wp-json/wp/v2/posts'
	);
} );

it.each( [
	[ `POST ${ ME } 401 rest_cannot_create`, 'rest_cannot_create' ],
	[ `${ ME } returned HTTP 401 (rest_not_logged_in).`, 'rest_not_logged_in' ],
	[ 'https://example.org/wp-json/rest_forbidden/x 401', null ],
	[ `${ ME } calls rest_ensure_response() 401`, null ],
] )( 'reads the code of %s', ( text, code ) => {
	expect( requestIn( text ) ).toMatchObject( { status: 401, code } );
} );

it.each( [
	[
		`GET ${ ME }?search="a"&per_page=2 401`,
		`${ ME }?search=%22a%22&per_page=2`,
	],
	[ `GET /wp/v2/users/me?search='a'&b=2`, `${ ME }?search=%27a%27&b=2` ],
	[ `GET /wp/v2/users/me?filter["a"]=2 401`, `${ ME }?filter[%22a%22]=2` ],
	[ `${ ME }?search=it's 401`, `${ ME }?search=it%27s` ],
	[ `GET "/wp/v2/users/me?search=a" 401`, `${ ME }?search=a` ],
	[ `"${ ME }?search=" is refused with 401`, `${ ME }?search=` ],
	[ `'${ ME }','POST'`, ME ],
	[ `{ url: ${ ME }","method":"GET" }`, ME ],
] )(
	'reads quotes in %s as part of the address only where they are',
	( text, url ) => {
		expect( requestIn( text ).url ).toBe( url );
	}
);

const lined = ( target: string ) =>
	`203.0.113.7 - - [05/Jan/2026:17:11:39 +0000] "POST ${ target } HTTP/1.1" 403 5`;

it.each( [
	[ '/wp-json/wp/v2/posts', '/blog/wp-json/wp/v2/posts' ],
	[ '/blog/wp-json/wp/v2/posts', '/blog/wp-json/wp/v2/posts' ],
	[ 'wp-json/wp/v2/posts', '/blog/wp-json/wp/v2/posts' ],
	[ '/wp/v2/posts?a=1', '/blog/wp-json/wp/v2/posts?a=1' ],
	[ '?rest_route=/wp/v2/posts', '/blog/?rest_route=/wp/v2/posts' ],
	[ 'GET /?rest_route=/wp/v2/posts', '/blog/?rest_route=/wp/v2/posts' ],
	[ 'POST /wp-login.php 403', '/blog/wp-login.php' ],
	[ lined( '/wp-login.php' ), '/wp-login.php' ],
	[ lined( '/wp-json/wp/v2/posts' ), '/wp-json/wp/v2/posts' ],
	[ lined( '/blog/?rest_route=/' ), '/blog/?rest_route=/' ],
] )( 'reads %s of a site in a folder', ( text, url ) => {
	const folder = 'https://example.org/blog';
	expect(
		requestIn( text, {
			home: folder,
			siteurl: folder,
			restRoot: `${ folder }/wp-json/`,
		} ).url
	).toBe( `https://example.org${ url }` );
} );

it.each( [
	[ '/api/wp/v2/posts', '/api/wp/v2/posts' ],
	[ '/wp/v2/posts', '/api/wp/v2/posts' ],
	[ '/wp-json/wp/v2/posts', '/wp-json/wp/v2/posts' ],
	[ 'GET /wp-admin/edit.php?a=1 403', '/cms/wp-admin/edit.php?a=1' ],
	[ '//example.org/api/wp/v2/posts', '/api/wp/v2/posts' ],
	[ 'example.org/index.php?rest_route=/', '/index.php?rest_route=/' ],
] )( 'reads %s of a site with another prefix', ( text, url ) => {
	expect(
		requestIn( text, {
			home: 'http://example.org',
			siteurl: 'http://example.org/cms',
			restRoot: 'http://example.org/api/',
		} ).url
	).toBe( `http://example.org${ url }` );
} );
