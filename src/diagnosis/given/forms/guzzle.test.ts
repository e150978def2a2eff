import { requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';
const BODY = '{"code":"rest_cannot_create","message":"Sorry (truncated...)';

it.each( [
	[
		`GuzzleHttp\\Exception\\ClientException: Client error: \`POST ${ POSTS }\` resulted in a \`401 Unauthorized\` response:\n${ BODY }`,
		'POST',
		401,
	],
	[
		`PHP Fatal error:  Uncaught GuzzleHttp\\Exception\\ClientException: Client error: \`DELETE ${ POSTS }\` resulted in a \`403 Forbidden\` response:\n${ BODY }`,
		'DELETE',
		403,
	],
	[
		`Server error: \`PUT ${ POSTS }\` resulted in a \`500 Internal Server Error\` response:\n${ BODY }`,
		'PUT',
		500,
	],
	[
		`Client error: GET ${ POSTS } resulted in a 404 Not Found response: ${ BODY }`,
		'GET',
		404,
	],
	[
		`[2026-01-05] local.ERROR: Client error: \`PATCH ${ POSTS }\` resulted in a \`405 Method Not Allowed\` response:\n${ BODY }\n at /var/www/vendor/guzzlehttp/x.php:113`,
		'PATCH',
		405,
	],
] )( 'reads %s', ( text, method, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'guzzle',
		method,
		url: POSTS,
		status,
		code: 'rest_cannot_create',
	} );
} );
