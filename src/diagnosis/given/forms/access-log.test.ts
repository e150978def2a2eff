import { requestIn } from '../../../../tests/read-given';

const POST = 'https://example.org/wp-json/wp/v2/posts/1';
const TIME = '[05/Jan/2026:17:11:39 +0000]';

it.each( [
	[
		`203.0.113.7 - - ${ TIME } "POST /wp-json/wp/v2/posts/1 HTTP/1.1" 403 562 "https://example.org/wp-admin/post.php?post=1&action=edit" "Mozilla/5.0"`,
		'https://example.org/wp-admin/post.php?post=1&action=edit',
		'Mozilla/5.0',
	],
	[
		`203.0.113.7 - - ${ TIME } "POST /wp-json/wp/v2/posts/1 HTTP/1.1" 403 562 "https://app.example.net/" "python-requests/2.31"`,
		'https://app.example.net/',
		'python-requests/2.31',
	],
	[
		`203.0.113.7 - - ${ TIME } "POST /wp-json/wp/v2/posts/1 HTTP/2.0" 403 562 "-" "-"`,
		null,
		null,
	],
	[
		`203.0.113.7 - - ${ TIME } "POST /wp-json/wp/v2/posts/1 HTTP/1.1" 403 562`,
		null,
		null,
	],
	[
		`example.org:443 203.0.113.7 - - ${ TIME } "POST /wp-json/wp/v2/posts/1 HTTP/1.1" 403 562 "-" "My \\"App\\" 1"`,
		null,
		'My "App" 1',
	],
] )( 'reads %s', ( line, referer, userAgent ) => {
	expect( requestIn( line ) ).toMatchObject( {
		form: 'access-log',
		method: 'POST',
		url: POST,
		status: 403,
		referer,
		userAgent,
		login: null,
		nonce: null,
		cookie: null,
		body: null,
	} );
} );

it( 'takes the refused request of the API out of many lines', () => {
	expect(
		requestIn(
			`192.0.2.1 - - ${ TIME } "GET / HTTP/1.1" 200 5120 "-" "a"\n192.0.2.1 - - ${ TIME } "GET /wp-login.php HTTP/1.1" 403 12 "-" "a"\n192.0.2.1 - maria ${ TIME } "DELETE /wp-json/wp/v2/posts/1 HTTP/1.1" 401 127 "-" "a"`
		)
	).toMatchObject( {
		method: 'DELETE',
		url: POST,
		status: 401,
		login: { scheme: 'basic', value: null },
	} );
} );

it( 'reads a line that is JSON', () => {
	expect(
		requestIn(
			'{"ts":1,"request":{"method":"GET","host":"example.org","uri":"/wp-json/wp/v2/posts/1","headers":{}},"status":401}'
		)
	).toMatchObject( { method: 'GET', url: POST, status: 401 } );
} );
