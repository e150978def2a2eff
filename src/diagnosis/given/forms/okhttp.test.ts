import { requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

it.each( [
	[
		'a request with its headers, body and answer',
		`--> POST ${ POSTS } h2\nContent-Type: application/json; charset=UTF-8\nAuthorization: Bearer eyJ0eXAi.eyJpc3Mi.sig\n{"title":"GET x: DELETE"}\n--> END POST (25-byte body)\n<-- 401 ${ POSTS } (210ms)\n{"code":"rest_cannot_create","message":"Sorry.","data":{"status":401}}`,
		{
			method: 'POST',
			url: POSTS,
			status: 401,
			code: 'rest_cannot_create',
			body: true,
			login: { scheme: 'bearer', value: 'Bearer eyJ0eXAi.eyJpc3Mi.sig' },
		},
	],
	[
		'the lines of a phone’s log',
		`I/okhttp.OkHttpClient: --> GET ${ POSTS }\nI/okhttp.OkHttpClient: User-Agent: okhttp/4.9.0\nI/okhttp.OkHttpClient: --> END GET\nI/okhttp.OkHttpClient: <-- 403 Forbidden ${ POSTS } (21ms)`,
		{ method: 'GET', url: POSTS, status: 403, userAgent: 'okhttp/4.9.0' },
	],
	[
		'a login that the log hides',
		`--> DELETE ${ POSTS }/3\nAuthorization: ██\n--> END DELETE\n<-- 401 ${ POSTS }/3 (9ms)`,
		{ method: 'DELETE', status: 401, login: { scheme: '', value: null } },
	],
	[
		'a request without an answer',
		`--> PUT ${ POSTS }/3\n--> END PUT (0-byte body)\n<-- HTTP FAILED: java.net.SocketTimeoutException`,
		{ method: 'PUT', status: null, code: null, body: false },
	],
	[
		'a line alone',
		`--> PATCH ${ POSTS }/3`,
		{ method: 'PATCH', url: `${ POSTS }/3`, status: null, body: null },
	],
] )( 'reads %s', ( _, text, shows ) => {
	expect( requestIn( text ) ).toMatchObject( { form: 'okhttp', ...shows } );
} );
