import { basic, requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';
const lines = ( line: string, ...headers: string[] ) => `${ line }
▸Network
▸Request Headers
${ headers.join( '\n' ) }
User-Agent: PostmanRuntime/7.39.0
Accept: */*
▸Request Body
{"title":"PUT"}
▸Response Headers
Server: nginx
▸Response Body
{"code":"rest_cannot_create","message":"Sorry","data":{"status":401}}`;

it.each( [
	[
		lines(
			`POST ${ POSTS }\n401\n231 ms`,
			`Authorization: ${ basic( 'a:b' ) }`
		),
		'POST',
		401,
		{ scheme: 'basic', value: basic( 'a:b' ) },
	],
	[
		lines( `POST ${ POSTS }: {`, 'Authorization: "Bearer a.b.c"' ),
		'POST',
		401,
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
	],
	[ lines( `PUT ${ POSTS } 403 12 ms`, 'Cookie: a=b' ), 'PUT', 403, null ],
	[ lines( `DELETE ${ POSTS } 500`, 'X-WP-Nonce: 1' ), 'DELETE', 500, null ],
	[
		lines( `PATCH ${ POSTS } 404`, 'Authorization: Basic <your login>' ),
		'PATCH',
		404,
		{ scheme: 'basic', value: null },
	],
] )( 'reads %s', ( text, method, status, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'postman-console',
		method,
		url: POSTS,
		status,
		login,
		code: 'rest_cannot_create',
		userAgent: 'PostmanRuntime/7.39.0',
		body: true,
	} );
} );
