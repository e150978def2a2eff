import { basic, requestIn } from '../../../../tests/read-given';

it( 'reads a request with its body and its answer', () => {
	expect(
		requestIn( `POST /wp-json/wp/v2/posts/5 HTTP/1.1
Host: example.org
User-Agent: Mozilla/5.0
Cookie: wordpress_logged_in_1=maria
X-WP-Nonce: 0123456789
X-HTTP-Method-Override: PUT
Content-Length: 25

{"title":"GET /x HTTP/1.1"}

HTTP/1.1 403 Forbidden
Content-Type: application/json

{"code":"rest_cookie_invalid_nonce","message":"Cookie check failed","data":{"status":403}}` )
	).toMatchObject( {
		form: 'http-request',
		method: 'PUT',
		url: 'https://example.org/wp-json/wp/v2/posts/5',
		status: 403,
		code: 'rest_cookie_invalid_nonce',
		userAgent: 'Mozilla/5.0',
		nonce: true,
		cookie: true,
		body: true,
	} );
} );

it.each( [
	[
		`GET /wp-json/ HTTP/1.1\nHost: www.example.org\nAuthorization: ${ basic( 'a:b' ) }`,
		'https://www.example.org/wp-json/',
		{ scheme: 'basic', value: basic( 'a:b' ) },
	],
	[
		`GET https://example.org/wp-json/ HTTP/1.1\r\nHost: example.org\r\nAccept: */*\r\n\r\n`,
		'https://example.org/wp-json/',
		null,
	],
	[
		'DELETE /?rest_route=/wp/v2/posts/1 HTTP/1.1 Host: example.org Authorization: Bearer a.b.c',
		'https://example.org/?rest_route=/wp/v2/posts/1',
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
	],
	[
		`GET /wp-json/wp/v2/users/me HTTP/2\nHost: example.org\nOrigin: https://app.example\nReferer: https://app.example/x`,
		'https://example.org/wp-json/wp/v2/users/me',
		null,
	],
] )( 'reads %s', ( text, url, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		url,
		login,
		nonce: false,
		cookie: false,
		body: text.startsWith( 'GET' ) ? false : null,
	} );
} );
